<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" sourcelanguage="en" language="en_GB">
  <context>
    <name>Board</name>
    <message numerus="yes">
      <source>%Ln deal(s)</source>
      <translation>
        <numerusform>%Ln deal</numerusform>
        <numerusform>%Ln deals</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Bulk</name>
    <message numerus="yes">
      <source>%Ln deal(s)</source>
      <translation>
        <numerusform>%Ln deal</numerusform>
        <numerusform>%Ln deals</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Changing %Ln deal(s)…</source>
      <translation>
        <numerusform>Changing %Ln deal…</numerusform>
        <numerusform>Changing %Ln deals…</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>DealHeader</name>
    <message numerus="yes">
      <source>{stage} for %Ln day(s)</source>
      <translation>
        <numerusform>{stage} for %Ln day</numerusform>
        <numerusform>{stage} for %Ln days</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Deals</name>
    <message numerus="yes">
      <source>Move %Ln deal(s) to {stage}</source>
      <translation>
        <numerusform>Move %Ln deal to {stage}</numerusform>
        <numerusform>Move %Ln deals to {stage}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Win %Ln deal(s)</source>
      <translation>
        <numerusform>Win %Ln deal</numerusform>
        <numerusform>Win %Ln deals</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Lose %Ln deal(s)</source>
      <translation>
        <numerusform>Lose %Ln deal</numerusform>
        <numerusform>Lose %Ln deals</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Reopen %Ln deal(s)</source>
      <translation>
        <numerusform>Reopen %Ln deal</numerusform>
        <numerusform>Reopen %Ln deals</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Archive %Ln deal(s)</source>
      <translation>
        <numerusform>Archive %Ln deal</numerusform>
        <numerusform>Archive %Ln deals</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Take %Ln deal(s) out of the archive</source>
      <translation>
        <numerusform>Take %Ln deal out of the archive</numerusform>
        <numerusform>Take %Ln deals out of the archive</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Delete %Ln deal(s)</source>
      <translation>
        <numerusform>Delete %Ln deal</numerusform>
        <numerusform>Delete %Ln deals</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Tag %Ln deal(s)</source>
      <translation>
        <numerusform>Tag %Ln deal</numerusform>
        <numerusform>Tag %Ln deals</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Untag %Ln deal(s)</source>
      <translation>
        <numerusform>Untag %Ln deal</numerusform>
        <numerusform>Untag %Ln deals</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>This is so already for all %Ln deal(s).</source>
      <translation>
        <numerusform>This is so already for all %Ln deal.</numerusform>
        <numerusform>This is so already for all %Ln deals.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Edit %Ln deal(s)</source>
      <translation>
        <numerusform>Edit %Ln deal</numerusform>
        <numerusform>Edit %Ln deals</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Files</name>
    <message numerus="yes">
      <source>%Ln deal(s) written to {name}</source>
      <translation>
        <numerusform>%Ln deal written to {name}</numerusform>
        <numerusform>%Ln deals written to {name}</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Filter</name>
    <message numerus="yes">
      <source>A filter can ask for %Ln text(s) at most.</source>
      <translation>
        <numerusform>A filter can ask for %Ln text at most.</numerusform>
        <numerusform>A filter can ask for %Ln texts at most.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>FittingRow</name>
    <message numerus="yes">
      <source>%Ln more</source>
      <translation>
        <numerusform>%Ln more</numerusform>
        <numerusform>%Ln more</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Import</name>
    <message numerus="yes">
      <source>%Ln row(s) above the header passed over</source>
      <translation>
        <numerusform>%Ln row above the header passed over</numerusform>
        <numerusform>%Ln rows above the header passed over</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{encoding} with %Ln broken byte(s)</source>
      <translation>
        <numerusform>{encoding} with %Ln broken byte</numerusform>
        <numerusform>{encoding} with %Ln broken bytes</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln cell(s) beyond the last column; the row may have slipped.</source>
      <translation>
        <numerusform>%Ln cell beyond the last column; the row may have slipped.</numerusform>
        <numerusform>%Ln cells beyond the last column; the row may have slipped.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>looks like {program}: %Ln column(s) known</source>
      <translation>
        <numerusform>looks like {program}: %Ln column known</numerusform>
        <numerusform>looks like {program}: %Ln columns known</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s)</source>
      <translation>
        <numerusform>%Ln row</numerusform>
        <numerusform>%Ln rows</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>KeysDialog</name>
    <message numerus="yes">
      <source>%Ln command(s) have keys of your own.</source>
      <translation>
        <numerusform>%Ln command has a key of your own.</numerusform>
        <numerusform>%Ln commands have keys of your own.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>List</name>
    <message numerus="yes">
      <source>%Ln deal(s)</source>
      <translation>
        <numerusform>%Ln deal</numerusform>
        <numerusform>%Ln deals</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ListPage</name>
    <message numerus="yes">
      <source>{deals} · %Ln selected</source>
      <translation>
        <numerusform>{deals} · %Ln selected</numerusform>
        <numerusform>{deals} · %Ln selected</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Listing</name>
    <message numerus="yes">
      <source>%Ln row(s) copied as cells</source>
      <translation>
        <numerusform>%Ln row copied as cells</numerusform>
        <numerusform>%Ln rows copied as cells</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>NextStep</name>
    <message numerus="yes">
      <source>%Ln more planned</source>
      <translation>
        <numerusform>%Ln more planned</numerusform>
        <numerusform>%Ln more planned</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Outcome</name>
    <message numerus="yes">
      <source>%Ln won</source>
      <translation>
        <numerusform>%Ln won</numerusform>
        <numerusform>%Ln won</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln lost</source>
      <translation>
        <numerusform>%Ln lost</numerusform>
        <numerusform>%Ln lost</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln deal(s)</source>
      <translation>
        <numerusform>%Ln deal</numerusform>
        <numerusform>%Ln deals</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln organization(s)</source>
      <translation>
        <numerusform>%Ln organization</numerusform>
        <numerusform>%Ln organizations</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln people</source>
      <translation>
        <numerusform>%Ln person</numerusform>
        <numerusform>%Ln people</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln follow-up(s)</source>
      <translation>
        <numerusform>%Ln follow-up</numerusform>
        <numerusform>%Ln follow-ups</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s) are here already</source>
      <translation>
        <numerusform>%Ln row is here already</numerusform>
        <numerusform>%Ln rows are here already</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>and %Ln more</source>
      <translation>
        <numerusform>and %Ln more</numerusform>
        <numerusform>and %Ln more</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>RailItem</name>
    <message numerus="yes">
      <source>{page}, %Ln waiting</source>
      <translation>
        <numerusform>{page}, %Ln waiting</numerusform>
        <numerusform>{page}, %Ln waiting</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Reminding</name>
    <message numerus="yes">
      <source>%Ln follow-up(s) are due</source>
      <translation>
        <numerusform>%Ln follow-up is due</numerusform>
        <numerusform>%Ln follow-ups are due</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Selected</name>
    <message numerus="yes">
      <source>%Ln deal(s)</source>
      <translation>
        <numerusform>%Ln deal</numerusform>
        <numerusform>%Ln deals</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>StagePath</name>
    <message numerus="yes">
      <source>%Ln day(s) here so far</source>
      <translation>
        <numerusform>%Ln day here so far</numerusform>
        <numerusform>%Ln days here so far</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln day(s) spent here</source>
      <translation>
        <numerusform>%Ln day spent here</numerusform>
        <numerusform>%Ln days spent here</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>StatusBar</name>
    <message numerus="yes">
      <source>%Ln open deal(s)</source>
      <translation>
        <numerusform>%Ln open deal</numerusform>
        <numerusform>%Ln open deals</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Timeline</name>
    <message numerus="yes">
      <source>after %Ln day(s)</source>
      <translation>
        <numerusform>after %Ln day</numerusform>
        <numerusform>after %Ln days</numerusform>
      </translation>
    </message>
  </context>
</TS>
