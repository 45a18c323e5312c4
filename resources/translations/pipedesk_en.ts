<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" sourcelanguage="en" language="en_GB">
  <context>
    <name>Board</name>
    <message numerus="yes">
      <source>%n deal(s)</source>
      <translation>
        <numerusform>%n deal</numerusform>
        <numerusform>%n deals</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>DealHeader</name>
    <message numerus="yes">
      <source>{stage} for %n day(s)</source>
      <translation>
        <numerusform>{stage} for %n day</numerusform>
        <numerusform>{stage} for %n days</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Files</name>
    <message numerus="yes">
      <source>%n deal(s) written to {name}</source>
      <translation>
        <numerusform>%n deal written to {name}</numerusform>
        <numerusform>%n deals written to {name}</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Import</name>
    <message numerus="yes">
      <source>%n row(s) above the header passed over</source>
      <translation>
        <numerusform>%n row above the header passed over</numerusform>
        <numerusform>%n rows above the header passed over</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{encoding} with %n broken byte(s)</source>
      <translation>
        <numerusform>{encoding} with %n broken byte</numerusform>
        <numerusform>{encoding} with %n broken bytes</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n cell(s) beyond the last column; the row may have slipped.</source>
      <translation>
        <numerusform>%n cell beyond the last column; the row may have slipped.</numerusform>
        <numerusform>%n cells beyond the last column; the row may have slipped.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>looks like {program}: %n column(s) known</source>
      <translation>
        <numerusform>looks like {program}: %n column known</numerusform>
        <numerusform>looks like {program}: %n columns known</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n row(s)</source>
      <translation>
        <numerusform>%n row</numerusform>
        <numerusform>%n rows</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>NextStep</name>
    <message numerus="yes">
      <source>%n more planned</source>
      <translation>
        <numerusform>%n more planned</numerusform>
        <numerusform>%n more planned</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Outcome</name>
    <message numerus="yes">
      <source>%n won</source>
      <translation>
        <numerusform>%n won</numerusform>
        <numerusform>%n won</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n lost</source>
      <translation>
        <numerusform>%n lost</numerusform>
        <numerusform>%n lost</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n deal(s)</source>
      <translation>
        <numerusform>%n deal</numerusform>
        <numerusform>%n deals</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n organization(s)</source>
      <translation>
        <numerusform>%n organization</numerusform>
        <numerusform>%n organizations</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n people</source>
      <translation>
        <numerusform>%n person</numerusform>
        <numerusform>%n people</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n follow-up(s)</source>
      <translation>
        <numerusform>%n follow-up</numerusform>
        <numerusform>%n follow-ups</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n row(s) are here already</source>
      <translation>
        <numerusform>%n row is here already</numerusform>
        <numerusform>%n rows are here already</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>and %n more</source>
      <translation>
        <numerusform>and %n more</numerusform>
        <numerusform>and %n more</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>RailItem</name>
    <message numerus="yes">
      <source>{page}, %n waiting</source>
      <translation>
        <numerusform>{page}, %n waiting</numerusform>
        <numerusform>{page}, %n waiting</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Reminding</name>
    <message numerus="yes">
      <source>%n follow-up(s) are due</source>
      <translation>
        <numerusform>%n follow-up is due</numerusform>
        <numerusform>%n follow-ups are due</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>StatusBar</name>
    <message numerus="yes">
      <source>%n open deal(s)</source>
      <translation>
        <numerusform>%n open deal</numerusform>
        <numerusform>%n open deals</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Timeline</name>
    <message numerus="yes">
      <source>after %n day(s)</source>
      <translation>
        <numerusform>after %n day</numerusform>
        <numerusform>after %n days</numerusform>
      </translation>
    </message>
  </context>
</TS>
