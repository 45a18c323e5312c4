<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" sourcelanguage="en" language="fr_FR">
  <context>
    <name>Action</name>
    <message>
      <source>&amp;New File…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Open…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Import…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Export…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Try E&amp;xample Data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Back Up…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Quit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Undo</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Redo</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Find…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;New Deal…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Plan &amp;Follow-Up…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Move to Next &amp;Stage</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Move to &amp;Previous Stage</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Move &amp;Up</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mo&amp;ve Down</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mark as &amp;Won</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mark as &amp;Lost…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Delete</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Board</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Today</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Deal &amp;Details</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Like the &amp;System</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Light</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Dark</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;English</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Français</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Settings…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Keyboard Shortcuts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;About PipeDesk</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Actions</name>
    <message>
      <source>&amp;Undo</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Undo {step}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Redo</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Redo {step}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Banner</name>
    <message>
      <source>Close</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Board</name>
    <message>
      <source>Weighted: {amount}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>next step {due}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>stage {stage}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>stale</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>BoardArea</name>
    <message>
      <source>Pipeline {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add a Deal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import a File…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Try with Example Data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No deals yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add the first one, bring your deals in from another program, or look around with invented ones.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Chip</name>
    <message>
      <source>Remove {name}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ColumnsTable</name>
    <message>
      <source>Column in the file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>First values</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Becomes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Columns</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What “{column}” becomes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leave out</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Composer</name>
    <message>
      <source>Write a note; Ctrl+Enter keeps it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Note</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>DealFieldsView</name>
    <message>
      <source>{percent} (set by hand)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{percent} (of the stage)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove tag {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove {name} from this deal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Organization</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>People</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tags</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>for example 18 Dec, friday, in 3 weeks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>where it came from</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>whose deal it is</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add a person</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>add a person</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add a tag</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>add a tag</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>DealHeader</name>
    <message>
      <source>Title</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nobody yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Won on {date}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lost on {date}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{percent} · no closing date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{percent} · was to close {date}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{percent} · closes {date}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Last stage: {stage}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{stage} since today</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>{stage} for %n day(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Won</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lost…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reopen</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>DealPane</name>
    <message>
      <source>Timeline</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Details</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Parts of the deal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No deal chosen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a card to see everything about it here.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Deals</name>
    <message>
      <source>Add “{title}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Edit “{title}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Win “{title}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lose “{title}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reopen “{title}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete “{title}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Whom do you mean?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type the person's name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tag “{title}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Untag “{title}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A deal needs a title.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type what is being sold, for example “Route planning”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{title}” is open already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{title}” is won already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{title}” is lost already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Why was the deal lost?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a reason, or type a new one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Move “{title}” to {stage}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Demo</name>
    <message>
      <source>Add example data</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>DropStrip</name>
    <message>
      <source>Won</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lost</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Editing</name>
    <message>
      <source>An import was cut off and has been taken back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Undo</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Undone: {step}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Redone: {step}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Redo</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Export</name>
    <message>
      <source>“{name}” has no known ending.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>End it in .csv, .xlsx or .json.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is a file “{name}” already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose another name, or delete it first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” cannot be written.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The system says: {detail}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name a picture that ends in .png, in a folder that you may write.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Fields</name>
    <message>
      <source>Number there</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Created</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Organization</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Organization’s number there</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Organization’s website</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Person</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Person’s number there</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>E-mail</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Telephone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Title</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Currency</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pipeline</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stage</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Status</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Won: yes or no</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Closed: yes or no</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In its stage since</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Expected close</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Closed on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Won on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lost on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lost reason</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Probability</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Source</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tags</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Website</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>City</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>First name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Last name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Job title</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Second e-mail</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Third e-mail</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Second telephone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Third telephone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fourth telephone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Subject</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kind</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Due</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Due: time of day</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Done: yes or no</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Done on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Deal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Deal’s number there</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>File</name>
    <message>
      <source>The disk refuses “{name}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The system says: {detail}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The disk is full.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing was changed. Free some space and try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” is locked by another program.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close the other program, or wait until it has finished, and try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” cannot be written.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file or its folder is read-only. Change its permissions or work on a copy.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The disk cannot read or write “{name}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check the disk and its cable, then restore the newest backup if the file stays unreadable.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” is damaged.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It was left as it is. Restore a backup with “pipedesk restore”, or ask “pipedesk check” what is wrong.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” is not a PipeDesk file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a file that ends in .pipedesk. To bring in other data, use Import.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” is empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It holds no data at all, perhaps after a broken copy. Restore a backup, or delete it and make a new file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no file “{name}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check the name, or make a new file with “pipedesk new”. Looked for: {path}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” was made by a newer PipeDesk.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Update PipeDesk to open it. The file was left as it is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” cannot be opened.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check that it is a file, that its folder exists and that you may read it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is a file “{name}” already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose another name, or open the existing file.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Files</name>
    <message>
      <source>Making up example data…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Export deals</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Exporting…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Back up to</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Backing up…</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>%n deal(s) written to {name}</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Copied and checked: {name}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Finding</name>
    <message>
      <source>Search results</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing found</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>FollowUps</name>
    <message>
      <source>Plan “{subject}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Edit “{subject}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Done: “{subject}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not done: “{subject}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{subject}” is done already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is nothing to be reminded of.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This moment has passed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a later one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Snooze “{subject}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete “{subject}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remind</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is to be done?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type a few words, for example “Call Eva about the discount”.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Form</name>
    <message>
      <source>Cancel</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Formats</name>
    <message>
      <source>{count} d</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Yesterday {time}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tomorrow {time}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No next step</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Overdue {days}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Today</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tomorrow</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Today {time}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Import</name>
    <message>
      <source>This row has no name: it was left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{text}” is not a way to write dates.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give dmy, mdy or ymd, or a pattern such as %d/%m/%Y.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>comma</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>semicolon</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>tab</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>vertical bar</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{sign}” between the cells</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no header row</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>%n row(s) above the header passed over</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Row {row} of “{name}” opens a quotation mark that is never closed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close it, or double it where it belongs to the text, and try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{encoding}</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>{encoding} with %n broken byte(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>marked at its start</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>valid throughout</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>nearly all of it is valid</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The characters of “{name}” are broken.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It claims to be {encoding} and is not. Export it again, as UTF-8.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>every other byte is zero</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not UTF-8, lines end as on old Macs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not UTF-8</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no field “{name}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The fields of {kind} are: {fields}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rows cannot be “{name}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>They can be: {kinds}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In “{column}” day and month could be swapped; it is read as {order}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import {names}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>you chose it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>another column says it already</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>its values do not fit its name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not known</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No column says what a row is called.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Say which one does, for example --map “{column}={field}”. The columns are: {columns}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file has no column “{name}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Its columns are: {columns}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>likely</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>known name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is not a date of the calendar.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is not an amount.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This was not understood.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no file “{name}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check the name. Looked for: {path}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” is not a file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a CSV file or a spreadsheet. Of a folder, choose the files in it one by one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” holds no rows.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Export it again from the other program, with its header row.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” is not a table.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a CSV file or a spreadsheet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” is text of another kind and not a table.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open it in a spreadsheet program and save it as CSV or XLSX.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” cannot be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The system says: {detail}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no import profile “{name}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The profiles are: {profiles}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>sheet “{name}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” unpacks to {size} MB.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>That is more than a list of deals needs. Save it as CSV and try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” has no sheet “{sheet}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Its sheets are: {sheets}.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ImportAssistant</name>
    <message>
      <source>Import a file</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ImportDialog</name>
    <message>
      <source>Import</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dates: as found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dates: day first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dates: month first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dates: year first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Looking through the file…</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>%n row(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>What the rows are</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How dates are written</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Menu</name>
    <message>
      <source>&amp;File</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Edit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Deal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;View</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Tools</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Help</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open &amp;Recent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Theme</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Language</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Money</name>
    <message>
      <source>A value cannot be negative.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type 0 or more, for example 32000.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This value is too large.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The largest value is {most}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{text}” is not an amount.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type a number such as 32000, 32 000,50 or 12k.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Names</name>
    <message>
      <source>This text is too long.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is room for {limit} characters. Put the rest in a note.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>NextStep</name>
    <message numerus="yes">
      <source>%n more planned</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Nothing is planned. What comes next?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No next step</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Snooze</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Plan…</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Notes</name>
    <message>
      <source>Add a note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Edit a note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete a note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The note is empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type something first.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Outcome</name>
    <message>
      <source>Deals</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Organizations</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>People</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Follow-ups</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing new</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Row {row}, {column}: “{value}” – {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Their number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Title</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Currency</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pipeline</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stage</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Status</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Organization</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Person</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>E-mail</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>E-mail 2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>E-mail 3</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Phone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Phone 2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Phone 3</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Created on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In this stage since</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Expected close</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Closed on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Won on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lost on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lost reason</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Probability</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Source</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tags</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>First name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Last name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Job title</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Website</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>City</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Subject</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kind</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Due</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Due at (time)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Done on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Deal</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Pages</name>
    <message>
      <source>Board</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>People</name>
    <message>
      <source>Edit “{name}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A name is needed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type the name first.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Pipelines</name>
    <message>
      <source>“{code}” is not a currency.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Use the three letters of a currency, such as EUR or CHF.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Set up the file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add a pipeline</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add stage “{name}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Edit stage “{name}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The deals of “{name}” need another stage.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a different stage of the same pipeline.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete stage “{name}”</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Planning</name>
    <message>
      <source>New deal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add Deal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Title</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>what is being sold</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>32000, 1 500,50 or 12k</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Organization</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>whose deal it is</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Person</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>whom you talk to</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stage</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Expected close</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>18 Dec, friday, in 3 weeks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Plan a follow-up</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Plan</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>call about the discount</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>When</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>tomorrow 9:30, friday 10am, in 3 days</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>tomorrow 9:00</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kind</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Probability</name>
    <message>
      <source>“{text}” is not a probability.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type a whole number from 0 to 100, or nothing to use the stage's.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Progress</name>
    <message>
      <source>Cancel</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Rail</name>
    <message>
      <source>Pages</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>RailItem</name>
    <message numerus="yes">
      <source>{page}, %n waiting</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
  </context>
  <context>
    <name>Rates</name>
    <message>
      <source>This rate cannot be used.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give a currency such as CHF and a rate above 0.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Set the rate of {currency}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ReasonDialog</name>
    <message>
      <source>Why was it lost?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reason</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Note (optional)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mark as lost</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Other</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Recurrence</name>
    <message>
      <source>This repeats too often.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A follow-up can recur daily, weekly, monthly or yearly.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The rule “{rule}” is not understood.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Use an RFC 5545 rule such as FREQ=WEEKLY;BYDAY=MO.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Reminding</name>
    <message>
      <source>Done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Snooze</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>%n follow-up(s) are due</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
  </context>
  <context>
    <name>StagePath</name>
    <message>
      <source>Stage: {stage}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>StagesTable</name>
    <message>
      <source>Stage in the file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Becomes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stages</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What “{word}” becomes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Won</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lost</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New stage “{name}”</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>StatusBar</name>
    <message>
      <source>All changes saved</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saving…</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>%n open deal(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Pipeline {amount}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Weighted {amount}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reminders on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reminders in the window only</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Store</name>
    <message>
      <source>This is no longer there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It was deleted in the meantime. Undo brings it back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Something else still depends on this.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove what points at it first. Nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This value does not fit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is too long: {limit} characters at most.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It must not be empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The number is out of range: {limit} is the limit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It was not understood: {detail}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Terminal</name>
    <message>
      <source>“{name}” means several deals.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name one by its number: {several}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Which import?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give its number: “pipedesk imports” lists them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{text}” has no “=”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write it as “theirs=ours”, in quotes when it has spaces.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” is damaged.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It was left as it is. Restore a backup with “pipedesk restore”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no deal “{name}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no stage “{name}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no import {name}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“pipedesk deals” lists them; name one by its number, its uid or its title.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“pipedesk figures” lists the stages of each pipeline.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“pipedesk imports” lists them.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Time</name>
    <message>
      <source>“{text}” is not understood as a time.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write 2026-12-01 14:30, “tomorrow 9:30”, “friday 10am” or “in 3 days”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The time zone “{name}” is not known.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Use a name such as Europe/Paris.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Timeline</name>
    <message>
      <source>Note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stage</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Won</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lost</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Created</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>imported from {file}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>TopBar</name>
    <message>
      <source>Search</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Deal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New deal</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Words</name>
    <message>
      <source>Call</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>E-mail</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Meeting</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Demo</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Task</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>LinkedIn message</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Contact</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Decision maker</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Influencer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Champion</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>User</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Purchasing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In 10 minutes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In 1 hour</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tomorrow morning</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Monday</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In a week</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Title</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Currency</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Probability</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Expected close</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Source</source>
      <translation type="unfinished" />
    </message>
  </context>
</TS>
