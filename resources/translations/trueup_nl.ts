<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>AboutSection</name>
    <message>
        <source>Copy</source>
        <translation>Kopiëren</translation>
    </message>
    <message>
        <source>Counts what a customer has against what was ordered, draws up true-ups and makes the monthly reports.</source>
        <translation>Telt wat een klant heeft tegen wat is besteld, stelt true-ups op en maakt de maandrapporten.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Logboek</translation>
    </message>
    <message>
        <source>No log is written.</source>
        <translation>Er wordt geen logboek geschreven.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Map openen</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Systeem</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versie</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Documents</source>
        <translation>Documenten</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Ga naar</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Weergave</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Werk</translation>
    </message>
</context>
<context>
    <name>BackupColumns</name>
    <message>
        <source>File</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Gemaakt</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Grootte</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close this message</source>
        <translation>Deze melding sluiten</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Alles kopiëren</translation>
    </message>
</context>
<context>
    <name>BrandForm</name>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>As your customers know it; it stands on every document</source>
        <translation>Zoals uw klanten het kennen; het staat op elk document</translation>
    </message>
    <message>
        <source>At the foot of every page</source>
        <translation>Onder aan elke pagina</translation>
    </message>
    <message>
        <source>BIC</source>
        <translation>BIC</translation>
    </message>
    <message>
        <source>Bank account (IBAN)</source>
        <translation>Bankrekening (IBAN)</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Bedrijf</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Footer</source>
        <translation>Voettekst</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Logo and colours</source>
        <translation>Logo en kleuren</translation>
    </message>
    <message>
        <source>Main colour</source>
        <translation>Hoofdkleur</translation>
    </message>
    <message>
        <source>Name of the service programme</source>
        <translation>Naam van het serviceprogramma</translation>
    </message>
    <message>
        <source>Name of your company</source>
        <translation>Naam van uw bedrijf</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Nummers</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefoon</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Postcode</translation>
    </message>
    <message>
        <source>Registration number</source>
        <translation>KvK-nummer</translation>
    </message>
    <message>
        <source>Second colour</source>
        <translation>Tweede kleur</translation>
    </message>
    <message>
        <source>Street and number</source>
        <translation>Straat en nummer</translation>
    </message>
    <message>
        <source>Such as your general terms</source>
        <translation>Zoals uw algemene voorwaarden</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Plaats</translation>
    </message>
    <message>
        <source>Two letters, such as NL</source>
        <translation>Twee letters, zoals NL</translation>
    </message>
    <message>
        <source>VAT number</source>
        <translation>Btw-nummer</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Website</translation>
    </message>
</context>
<context>
    <name>BrandSection</name>
    <message>
        <source>Brand</source>
        <translation>Merk</translation>
    </message>
    <message>
        <source>Document shown</source>
        <translation>Getoond document</translation>
    </message>
    <message>
        <source>Language of the document shown</source>
        <translation>Taal van het getoonde document</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Nog niet opgeslagen</translation>
    </message>
    <message>
        <source>Preview with made-up data</source>
        <translation>Voorbeeld met verzonnen gegevens</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Terugzetten</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
</context>
<context>
    <name>BusyOverlay</name>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Voortgang</translation>
    </message>
</context>
<context>
    <name>Catalogue</name>
    <message>
        <source>Counts as</source>
        <translation>Telt als</translation>
    </message>
    <message>
        <source>Devices now</source>
        <translation>Apparaten nu</translation>
    </message>
    <message>
        <source>Devices touched: {devices}, customers: {customers}, months: {months} ({span})</source>
        <translation>Geraakte apparaten: {devices}, klanten: {customers}, maanden: {months} ({span})</translation>
    </message>
    <message>
        <source>End of life</source>
        <translation>Einde levensduur</translation>
    </message>
    <message>
        <source>End of sale</source>
        <translation>Einde verkoop</translation>
    </message>
    <message>
        <source>End of service</source>
        <translation>Einde service</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>No stored month lists this model: nothing is recounted.</source>
        <translation>Dit model komt in geen enkele vastgelegde maand voor: er wordt niets opnieuw geteld.</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Herkomst</translation>
    </message>
    <message>
        <source>Price group</source>
        <translation>Prijsgroep</translation>
    </message>
    <message>
        <source>as it was</source>
        <translation>zoals het was</translation>
    </message>
    <message>
        <source>customers not shown: {count}</source>
        <translation>niet getoonde klanten: {count}</translation>
    </message>
    <message>
        <source>no count changes</source>
        <translation>geen telling verandert</translation>
    </message>
    <message>
        <source>own</source>
        <translation>eigen</translation>
    </message>
    <message>
        <source>shipped</source>
        <translation>meegeleverd</translation>
    </message>
    <message>
        <source>{counts}, not under contract</source>
        <translation>{counts}, niet onder contract</translation>
    </message>
    <message>
        <source>{customer}, {month}: {changes}</source>
        <translation>{customer}, {month}: {changes}</translation>
    </message>
    <message>
        <source>{customer}, {month}: {changes} (earlier months: {count})</source>
        <translation>{customer}, {month}: {changes} (eerdere maanden: {count})</translation>
    </message>
    <message>
        <source>{when}, {who}</source>
        <translation>{when}, {who}</translation>
    </message>
    <message>
        <source>{when}, {who}, taken back</source>
        <translation>{when}, {who}, teruggedraaid</translation>
    </message>
</context>
<context>
    <name>CatalogueScreen</name>
    <message>
        <source>In use</source>
        <translation>In gebruik</translation>
    </message>
    <message>
        <source>Reading the catalogue</source>
        <translation>Catalogus lezen</translation>
    </message>
    <message>
        <source>Recounting</source>
        <translation>Opnieuw tellen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>{count} models</source>
        <translation>{count} modellen</translation>
    </message>
    <message>
        <source>{count} models are as they were before</source>
        <translation>{count} modellen zijn weer zoals ze waren</translation>
    </message>
    <message>
        <source>“{kept}” and “{part}”: the next import that lists such pairs asks again</source>
        <translation>“{kept}” en “{part}”: de volgende import met zulke paren vraagt het opnieuw</translation>
    </message>
    <message>
        <source>“{model}” is as it was before</source>
        <translation>“{model}” is weer zoals het was</translation>
    </message>
</context>
<context>
    <name>CatalogueView</name>
    <message>
        <source>Catalogue</source>
        <translation>Catalogus</translation>
    </message>
    <message>
        <source>Change the search or the filters.</source>
        <translation>Wijzig de zoekopdracht of de filters.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolommen</translation>
    </message>
    <message>
        <source>Devices of these models are not counted until you decide. A decision holds for every customer and every month; keys 1 to 5 decide the selected models, and Shift or Ctrl selects several.</source>
        <translation>Apparaten van deze modellen tellen pas mee als u beslist. Een beslissing geldt voor elke klant en elke maand; met de toetsen 1 tot en met 5 beslist u over de gekozen modellen, met Shift of Ctrl kiest u er meer.</translation>
    </message>
    <message>
        <source>Model, group or customer</source>
        <translation>Model, groep of klant</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modellen</translation>
    </message>
    <message>
        <source>No model fits</source>
        <translation>Geen model past</translation>
    </message>
    <message>
        <source>Search models</source>
        <translation>Modellen zoeken</translation>
    </message>
    <message>
        <source>Show only</source>
        <translation>Toon alleen</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>Te beslissen</translation>
    </message>
</context>
<context>
    <name>CategoryBar</name>
    <message>
        <source>No inventory; ordered {ordered}, threshold {threshold}</source>
        <translation>Geen inventaris; besteld {ordered}, drempel {threshold}</translation>
    </message>
    <message>
        <source>ordered {count}</source>
        <translation>besteld {count}</translation>
    </message>
    <message>
        <source>threshold {count}</source>
        <translation>drempel {count}</translation>
    </message>
    <message>
        <source>{count} devices; ordered {ordered}, threshold {threshold}</source>
        <translation>{count} apparaten; besteld {ordered}, drempel {threshold}</translation>
    </message>
</context>
<context>
    <name>CategoryCard</name>
    <message>
        <source>Not under contract: these devices are not covered.</source>
        <translation>Niet onder contract: deze apparaten zijn niet gedekt.</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Waarom?</translation>
    </message>
    <message>
        <source>against ordered</source>
        <translation>t.o.v. besteld</translation>
    </message>
    <message>
        <source>amount of the true-up</source>
        <translation>bedrag van de true-up</translation>
    </message>
    <message>
        <source>expected month of the threshold</source>
        <translation>verwachte drempelmaand</translation>
    </message>
    <message>
        <source>new and gone</source>
        <translation>nieuw en weg</translation>
    </message>
    <message>
        <source>no inventory yet</source>
        <translation>nog geen inventaris</translation>
    </message>
    <message>
        <source>not in sight</source>
        <translation>niet in zicht</translation>
    </message>
    <message>
        <source>not under contract</source>
        <translation>niet onder contract</translation>
    </message>
    <message>
        <source>{added} devices × {months} months</source>
        <translation>{added} apparaten × {months} maanden</translation>
    </message>
</context>
<context>
    <name>ChangesPage</name>
    <message>
        <source>Copy</source>
        <translation>Kopiëren</translation>
    </message>
    <message>
        <source>Models to decide</source>
        <translation>Modellen om over te beslissen</translation>
    </message>
    <message>
        <source>Save a marked copy…</source>
        <translation>Gemarkeerde kopie bewaren…</translation>
    </message>
    <message>
        <source>They are not counted until you decide; a decision holds for every customer and every month.</source>
        <translation>Ze tellen pas mee als u beslist; een beslissing geldt voor elke klant en elke maand.</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Wat verandert</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>Wat er zou veranderen</translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation>Let op</translation>
    </message>
</context>
<context>
    <name>ColourField</name>
    <message>
        <source>Choose: {name}</source>
        <translation>Kiezen: {name}</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Kiezen…</translation>
    </message>
    <message>
        <source>Contrast on paper {ratio} : 1, faint; marks are printed in {marks}, words in {words}</source>
        <translation>Contrast op papier {ratio} : 1, zwak; vlakken worden gedrukt in {marks}, woorden in {words}</translation>
    </message>
    <message>
        <source>Contrast on paper {ratio} : 1, good for marks; words are printed in {words}</source>
        <translation>Contrast op papier {ratio} : 1, goed voor vlakken; woorden worden gedrukt in {words}</translation>
    </message>
    <message>
        <source>Contrast on paper {ratio} : 1, good for words and marks</source>
        <translation>Contrast op papier {ratio} : 1, goed voor woorden en vlakken</translation>
    </message>
</context>
<context>
    <name>ColumnsKeeper</name>
    <message>
        <source>Forgotten: the columns of {count} files</source>
        <translation>Vergeten: de kolommen van {count} bestanden</translation>
    </message>
    <message>
        <source>The columns are remembered again</source>
        <translation>De kolommen worden weer onthouden</translation>
    </message>
    <message>
        <source>The columns of “{file}” are forgotten for {customer}</source>
        <translation>De kolommen van “{file}” zijn vergeten voor {customer}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
</context>
<context>
    <name>ColumnsSection</name>
    <message>
        <source>An import with the same headers uses these and goes straight to what changes. Forgotten ones are asked for again.</source>
        <translation>Een import met dezelfde kolomkoppen gebruikt deze en gaat meteen door naar wat verandert. Wat vergeten is, wordt opnieuw gevraagd.</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Door</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolommen</translation>
    </message>
    <message>
        <source>Columns remembered per customer</source>
        <translation>Onthouden kolommen per klant</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Klant</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergeten</translation>
    </message>
    <message>
        <source>From file</source>
        <translation>Uit bestand</translation>
    </message>
    <message>
        <source>Nothing is remembered yet</source>
        <translation>Er is nog niets onthouden</translation>
    </message>
    <message>
        <source>Remembered</source>
        <translation>Onthouden</translation>
    </message>
    <message>
        <source>Remembered columns</source>
        <translation>Onthouden kolommen</translation>
    </message>
    <message>
        <source>When you say in an import what a column means and store the inventory, it is remembered for the next file of that customer with the same headers.</source>
        <translation>Als u bij een import aangeeft wat een kolom betekent en de inventaris opslaat, wordt dat onthouden voor het volgende bestand van die klant met dezelfde kolomkoppen.</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Colours of the system</source>
        <translation>Kleuren van het systeem</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Donkere kleuren</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vooruit</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoog contrast</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Sneltoetsen</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Grotere tekst</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Lichte kleuren</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Narrow or wide sidebar</source>
        <translation>Smalle of brede zijbalk</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Afsluiten</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinere tekst</translation>
    </message>
    <message>
        <source>Undo what was last reported</source>
        <translation>Laatst gemelde ongedaan maken</translation>
    </message>
    <message>
        <source>Usual text size</source>
        <translation>Gewone tekstgrootte</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>All customers</source>
        <translation>Alle klanten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Categories that are due</source>
        <translation>Categorieën die aan een true-up toe zijn</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Klant</translation>
    </message>
    <message>
        <source>Draw up</source>
        <translation>Opstellen</translation>
    </message>
    <message>
        <source>Draw up true-ups</source>
        <translation>True-ups opstellen</translation>
    </message>
    <message>
        <source>Extra growth, {category}</source>
        <translation>Extra groei, {category}</translation>
    </message>
    <message>
        <source>First month billed</source>
        <translation>Eerste gefactureerde maand</translation>
    </message>
    <message>
        <source>Month of the inventory</source>
        <translation>Maand van de inventaris</translation>
    </message>
    <message>
        <source>No category needs a true-up in this month.</source>
        <translation>Geen categorie heeft deze maand een true-up nodig.</translation>
    </message>
</context>
<context>
    <name>ContractTab</name>
    <message>
        <source>Allowance above ordered</source>
        <translation>Marge boven besteld</translation>
    </message>
    <message>
        <source>As signed</source>
        <translation>Zoals getekend</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categorie</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Contract</translation>
    </message>
    <message>
        <source>Contract and baseline</source>
        <translation>Contract en basislijn</translation>
    </message>
    <message>
        <source>Contracts come from the portfolio workbook, as they were signed.</source>
        <translation>Contracten komen uit de portefeuillewerkmap, zoals ze zijn getekend.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Voor</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>Groei</translation>
    </message>
    <message>
        <source>In advance</source>
        <translation>Vooraf</translation>
    </message>
    <message>
        <source>In force on</source>
        <translation>Van kracht op</translation>
    </message>
    <message>
        <source>Increase is measured</source>
        <translation>De stijging wordt gemeten</translation>
    </message>
    <message>
        <source>Increase that leads to a true-up</source>
        <translation>Stijging die tot een true-up leidt</translation>
    </message>
    <message>
        <source>Installed base</source>
        <translation>Geïnst. basis</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Grootboek</translation>
    </message>
    <message>
        <source>Months are counted as</source>
        <translation>Maanden worden geteld als</translation>
    </message>
    <message>
        <source>No contract yet</source>
        <translation>Nog geen contract</translation>
    </message>
    <message>
        <source>Ordered at the start</source>
        <translation>Besteld bij aanvang</translation>
    </message>
    <message>
        <source>Price group</source>
        <translation>Prijsgroep</translation>
    </message>
    <message>
        <source>Price list</source>
        <translation>Prijslijst</translation>
    </message>
    <message>
        <source>Price per device</source>
        <translation>Prijs per stuk</translation>
    </message>
    <message>
        <source>Service period</source>
        <translation>Serviceperiode</translation>
    </message>
    <message>
        <source>Take in a workbook</source>
        <translation>Werkmap inlezen</translation>
    </message>
    <message>
        <source>What is covered</source>
        <translation>Wat is gedekt</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Waarom?</translation>
    </message>
    <message>
        <source>ordered {ordered} · threshold {threshold}</source>
        <translation>besteld {ordered} · drempel {threshold}</translation>
    </message>
    <message>
        <source>{count} months</source>
        <translation>{count} maanden</translation>
    </message>
</context>
<context>
    <name>CopyLabel</name>
    <message>
        <source>Copy {name}</source>
        <translation>{name} kopiëren</translation>
    </message>
</context>
<context>
    <name>CustomerBox</name>
    <message>
        <source>Choose or type a name</source>
        <translation>Kies of typ een naam</translation>
    </message>
</context>
<context>
    <name>CustomerHead</name>
    <message>
        <source>CSM {name} · {access}</source>
        <translation>CSM {name} · {access}</translation>
    </message>
    <message>
        <source>Contract ends {day}</source>
        <translation>Contract eindigt {day}</translation>
    </message>
    <message>
        <source>Contract {number} · {period}</source>
        <translation>Contract {number} · {period}</translation>
    </message>
    <message>
        <source>Lens access</source>
        <translation>Lens-toegang</translation>
    </message>
    <message>
        <source>Master account</source>
        <translation>Master account</translation>
    </message>
    <message>
        <source>No contract yet</source>
        <translation>Nog geen contract</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>Niets te doen</translation>
    </message>
    <message>
        <source>PO awaited for {number}</source>
        <translation>PO verwacht voor {number}</translation>
    </message>
    <message>
        <source>Site ID</source>
        <translation>Site-ID</translation>
    </message>
    <message>
        <source>True-up {number} to send</source>
        <translation>True-up {number} te sturen</translation>
    </message>
    <message>
        <source>no Lens access</source>
        <translation>geen Lens-toegang</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>niet genoemd</translation>
    </message>
    <message>
        <source>{text} (+{count})</source>
        <translation>{text} (+{count})</translation>
    </message>
</context>
<context>
    <name>CustomerList</name>
    <message>
        <source>CSM</source>
        <translation>CSM</translation>
    </message>
    <message>
        <source>Change the search or the filters.</source>
        <translation>Pas de zoektekst of de filters aan.</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Plaats</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolommen</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Klant</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Klanten</translation>
    </message>
    <message>
        <source>Customers, contracts and prices come from one workbook. You see what is in it before it is stored.</source>
        <translation>Klanten, contracten en prijzen komen uit één werkmap. U ziet wat erin staat voordat het wordt opgeslagen.</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Einde</translation>
    </message>
    <message>
        <source>Inventory</source>
        <translation>Inventaris</translation>
    </message>
    <message>
        <source>Name, code, site ID or contract</source>
        <translation>Naam, code, site-ID of contract</translation>
    </message>
    <message>
        <source>No customer fits</source>
        <translation>Geen klant past</translation>
    </message>
    <message>
        <source>No customers yet</source>
        <translation>Nog geen klanten</translation>
    </message>
    <message>
        <source>Save an empty workbook…</source>
        <translation>Lege werkmap bewaren…</translation>
    </message>
    <message>
        <source>Search customers</source>
        <translation>Klanten zoeken</translation>
    </message>
    <message>
        <source>Show only</source>
        <translation>Toon alleen</translation>
    </message>
    <message>
        <source>Site ID</source>
        <translation>Site-ID</translation>
    </message>
    <message>
        <source>Take in a workbook</source>
        <translation>Werkmap inlezen</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Te doen</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Oordeel</translation>
    </message>
    <message>
        <source>not under contract</source>
        <translation>niet onder contract</translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>{shown} van {total}</translation>
    </message>
    <message>
        <source>{state} and {count} more</source>
        <translation>{state} en nog {count}</translation>
    </message>
    <message>
        <source>{verdict}; ordered {ordered}, threshold {threshold}</source>
        <translation>{verdict}; besteld {ordered}, drempel {threshold}</translation>
    </message>
</context>
<context>
    <name>CustomerPageView</name>
    <message>
        <source>Contract &amp;&amp; baseline</source>
        <translation>Contract &amp;&amp; basislijn</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Gegevens</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documenten</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Inventory</source>
        <translation>Inventaris</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>Beweging</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Overzicht</translation>
    </message>
    <message>
        <source>Parts of the customer</source>
        <translation>Onderdelen van de klant</translation>
    </message>
    <message>
        <source>Reading the customer</source>
        <translation>De klant wordt gelezen</translation>
    </message>
    <message>
        <source>The amount of the true-up cannot be worked out yet</source>
        <translation>Het bedrag van de true-up is nog niet te berekenen</translation>
    </message>
    <message>
        <source>The changes to {name} are not stored yet</source>
        <translation>De wijzigingen van {name} zijn nog niet opgeslagen</translation>
    </message>
</context>
<context>
    <name>CustomerWork</name>
    <message>
        <source>Documents made from it stay as they were issued, and say so from then on: {names}.</source>
        <translation>Documenten die ermee zijn gemaakt blijven zoals ze zijn uitgegeven en vermelden dat voortaan: {names}.</translation>
    </message>
    <message>
        <source>Everything is then as if it had never been imported; its files can be imported again.</source>
        <translation>Daarna is alles alsof hij nooit is geïmporteerd; de bestanden kunnen opnieuw worden geïmporteerd.</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Excel (*.xlsx);;CSV (*.csv)</source>
        <translation>Excel (*.xlsx);;CSV (*.csv)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporteren</translation>
    </message>
    <message>
        <source>Exporting {name}</source>
        <translation>{name} wordt geschreven</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Map openen</translation>
    </message>
    <message>
        <source>Save document</source>
        <translation>Document bewaren</translation>
    </message>
    <message>
        <source>Save the files of the import</source>
        <translation>De bestanden van de import bewaren</translation>
    </message>
    <message>
        <source>Save the movement</source>
        <translation>Beweging opslaan</translation>
    </message>
    <message>
        <source>Saved: {names}</source>
        <translation>Bewaard: {names}</translation>
    </message>
    <message>
        <source>Take an import back</source>
        <translation>Import terugnemen</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Terugnemen</translation>
    </message>
    <message>
        <source>Take the inventory of {day} back, with its {rows} rows?</source>
        <translation>De inventaris van {day} met {rows} regels terugnemen?</translation>
    </message>
    <message>
        <source>Taking the import back</source>
        <translation>De import wordt teruggenomen</translation>
    </message>
    <message>
        <source>The changes to {name} are taken back</source>
        <translation>De wijzigingen van {name} zijn teruggedraaid</translation>
    </message>
    <message>
        <source>The inventory of {day} is taken back</source>
        <translation>De inventaris van {day} is teruggenomen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>{count} rows are saved in {name}</source>
        <translation>{count} regels zijn bewaard in {name}</translation>
    </message>
    <message>
        <source>{name} is saved</source>
        <translation>{name} is opgeslagen</translation>
    </message>
</context>
<context>
    <name>CustomersScreen</name>
    <message>
        <source>Draw up true-up</source>
        <translation>True-up opstellen</translation>
    </message>
    <message>
        <source>Drawing up the true-up</source>
        <translation>De true-up wordt opgesteld</translation>
    </message>
    <message>
        <source>Reading the customers</source>
        <translation>De klanten worden gelezen</translation>
    </message>
    <message>
        <source>Search in this list</source>
        <translation>Zoeken in deze lijst</translation>
    </message>
    <message>
        <source>True-up {number} is drawn up</source>
        <translation>True-up {number} is opgesteld</translation>
    </message>
</context>
<context>
    <name>DataStep</name>
    <message>
        <source>A dozen made-up customers with a year of inventories, true-ups and reports. Nothing of it mixes with your own data, and it is thrown away when you close it.</source>
        <translation>Een dozijn verzonnen klanten met een jaar aan inventarissen, true-ups en rapporten. Niets ervan komt tussen uw eigen gegevens, en bij het sluiten wordt het weggegooid.</translation>
    </message>
    <message>
        <source>A workbook to fill</source>
        <translation>Een werkmap om te vullen</translation>
    </message>
    <message>
        <source>An empty workbook with examples, explanations at every column and lists to choose from.</source>
        <translation>Een lege werkmap met voorbeelden, uitleg bij elke kolom en keuzelijsten.</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>Ander bestand kiezen…</translation>
    </message>
    <message>
        <source>Choose the workbook…</source>
        <translation>Werkmap kiezen…</translation>
    </message>
    <message>
        <source>Correct the stored contracts</source>
        <translation>Opgeslagen contracten verbeteren</translation>
    </message>
    <message>
        <source>Found in the workbook</source>
        <translation>Gevonden in de werkmap</translation>
    </message>
    <message>
        <source>Look around first</source>
        <translation>Eerst rondkijken</translation>
    </message>
    <message>
        <source>Look at the demo</source>
        <translation>Demo bekijken</translation>
    </message>
    <message>
        <source>One workbook with customers, contracts, prices and, if you like, models. You see what is in it before anything is stored; all of it is taken in, or nothing.</source>
        <translation>Eén werkmap met klanten, contracten, prijzen en desgewenst modellen. U ziet wat erin staat voordat er iets wordt opgeslagen; alles wordt ingelezen, of niets.</translation>
    </message>
    <message>
        <source>Save the workbook…</source>
        <translation>Werkmap bewaren…</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>Inlezen</translation>
    </message>
    <message>
        <source>To look at; none of it stands in the way</source>
        <translation>Om naar te kijken; niets ervan staat in de weg</translation>
    </message>
    <message>
        <source>Ways to begin</source>
        <translation>Manieren om te beginnen</translation>
    </message>
    <message>
        <source>Your own data</source>
        <translation>Uw eigen gegevens</translation>
    </message>
    <message>
        <source>{count} as they were</source>
        <translation>{count} ongewijzigd</translation>
    </message>
    <message>
        <source>{count} changed</source>
        <translation>{count} gewijzigd</translation>
    </message>
    <message>
        <source>{count} new</source>
        <translation>{count} nieuw</translation>
    </message>
    <message>
        <source>{name} has a problem; nothing was stored</source>
        <translation>{name} heeft een probleem; er is niets opgeslagen</translation>
    </message>
    <message>
        <source>{name} has {count} problems; nothing was stored</source>
        <translation>{name} heeft {count} problemen; er is niets opgeslagen</translation>
    </message>
</context>
<context>
    <name>DataTable</name>
    <message>
        <source>Arranging the rows</source>
        <translation>De rijen worden geordend</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolommen</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Rijen kopiëren</translation>
    </message>
</context>
<context>
    <name>DecideModels</name>
    <message>
        <source>Customers</source>
        <translation>Klanten</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Apparaten</translation>
    </message>
    <message>
        <source>Model as listed</source>
        <translation>Model zoals vermeld</translation>
    </message>
    <message>
        <source>Models to decide</source>
        <translation>Modellen om over te beslissen</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Voorstel</translation>
    </message>
    <message>
        <source>The selected model is:</source>
        <translation>Het gekozen model is:</translation>
    </message>
    <message>
        <source>The {count} selected models are:</source>
        <translation>De {count} gekozen modellen zijn:</translation>
    </message>
    <message>
        <source>{count} models count as: {meaning}. Months recounted: {months}</source>
        <translation>{count} modellen tellen als: {meaning}. Opnieuw geteld: {months} maanden</translation>
    </message>
    <message>
        <source>{meaning}: belongs to the family {model}</source>
        <translation>{meaning}: hoort bij de familie {model}</translation>
    </message>
    <message>
        <source>{meaning}: named after another vendor, {model}</source>
        <translation>{meaning}: heet naar een andere fabrikant, {model}</translation>
    </message>
    <message>
        <source>{meaning}: named like an accessory or software, “{model}”</source>
        <translation>{meaning}: heet als een accessoire of software, “{model}”</translation>
    </message>
    <message>
        <source>{meaning}: the catalogue proposes it for review</source>
        <translation>{meaning}: voorstel van de catalogus, nog te beoordelen</translation>
    </message>
    <message>
        <source>{meaning}: {percent} like {model}</source>
        <translation>{meaning}: lijkt {percent} op {model}</translation>
    </message>
    <message>
        <source>“{model}” counts as: {meaning}. Stored inventories recounted: {count}</source>
        <translation>“{model}” telt als: {meaning}. Opnieuw geteld: {count} vastgelegde inventarissen</translation>
    </message>
</context>
<context>
    <name>DetailsTab</name>
    <message>
        <source>CSM and note</source>
        <translation>CSM en notitie</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Plaats</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contactpersonen</translation>
    </message>
    <message>
        <source>Contacts come from the portfolio workbook.</source>
        <translation>Contactpersonen komen uit de portefeuillewerkmap.</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Valuta</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Klant</translation>
    </message>
    <message>
        <source>Customer Success Manager</source>
        <translation>Customer Success Manager</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Gegevens</translation>
    </message>
    <message>
        <source>Documents and VAT</source>
        <translation>Documenten en btw</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>E-mail of the CSM</source>
        <translation>E-mail van de CSM</translation>
    </message>
    <message>
        <source>Language of documents</source>
        <translation>Taal van documenten</translation>
    </message>
    <message>
        <source>Lens tenant</source>
        <translation>Lens-tenant</translation>
    </message>
    <message>
        <source>Master account ID</source>
        <translation>Master account-ID</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>No contacts</source>
        <translation>Geen contactpersonen</translation>
    </message>
    <message>
        <source>Not stored yet</source>
        <translation>Nog niet opgeslagen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
    <message>
        <source>Of quotes and reports for this customer.</source>
        <translation>Van offertes en rapporten voor deze klant.</translation>
    </message>
    <message>
        <source>Poly Lens</source>
        <translation>Poly Lens</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Postcode</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Functie</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
    <message>
        <source>Site ID</source>
        <translation>Site-ID</translation>
    </message>
    <message>
        <source>Stands for the whole estate of the customer.</source>
        <translation>Staat voor het hele domein van de klant.</translation>
    </message>
    <message>
        <source>Street and number</source>
        <translation>Straat en nummer</translation>
    </message>
    <message>
        <source>Support is called with it, day and night.</source>
        <translation>Hiermee wordt support gebeld, dag en nacht.</translation>
    </message>
    <message>
        <source>Take changes back</source>
        <translation>Wijzigingen terugdraaien</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefoon</translation>
    </message>
    <message>
        <source>The CSM has access to the tenant</source>
        <translation>De CSM heeft toegang tot de tenant</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>Btw</translation>
    </message>
    <message>
        <source>VAT number</source>
        <translation>Btw-nummer</translation>
    </message>
    <message>
        <source>VAT rate in percent</source>
        <translation>Btw-tarief in procenten</translation>
    </message>
</context>
<context>
    <name>DeviceFilters</name>
    <message>
        <source>All categories</source>
        <translation>Alle categorieën</translation>
    </message>
    <message>
        <source>All models</source>
        <translation>Alle modellen</translation>
    </message>
    <message>
        <source>All sites</source>
        <translation>Alle locaties</translation>
    </message>
    <message>
        <source>Counted or not</source>
        <translation>Geteld of niet</translation>
    </message>
</context>
<context>
    <name>Devices</name>
    <message>
        <source>Archive</source>
        <translation>Archief</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categorie</translation>
    </message>
    <message>
        <source>Counted as</source>
        <translation>Geteld als</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>IP address</source>
        <translation>IP-adres</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Laatst gezien</translation>
    </message>
    <message>
        <source>Lens device ID</source>
        <translation>Lens-apparaat-ID</translation>
    </message>
    <message>
        <source>MAC address</source>
        <translation>MAC-adres</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Ruimte</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Serienummer</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Blad</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Locatie</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>Software</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Support ends</source>
        <translation>Einde support</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Gebruiker</translation>
    </message>
</context>
<context>
    <name>DocumentPanel</name>
    <message>
        <source>Added devices</source>
        <translation>Toegevoegde apparaten</translation>
    </message>
    <message>
        <source>Choose a true-up on the left to see its quote, its purchase order request and its devices.</source>
        <translation>Kies links een true-up om de offerte, de aanvraag inkooporder en de apparaten te zien.</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Documents of the true-up</source>
        <translation>Documenten van de true-up</translation>
    </message>
    <message>
        <source>Draft: never issued</source>
        <translation>Concept: nooit uitgegeven</translation>
    </message>
    <message>
        <source>Draft: not issued yet</source>
        <translation>Concept: nog niet uitgegeven</translation>
    </message>
    <message>
        <source>Every device counted now was there when the number in force was ordered.</source>
        <translation>Elk apparaat dat nu is geteld, was er al toen het geldende aantal werd besteld.</translation>
    </message>
    <message>
        <source>No device can be named</source>
        <translation>Geen apparaat aan te wijzen</translation>
    </message>
    <message>
        <source>No true-up chosen</source>
        <translation>Geen true-up gekozen</translation>
    </message>
</context>
<context>
    <name>DocumentsSection</name>
    <message>
        <source>A quote is valid for</source>
        <translation>Een offerte is geldig gedurende</translation>
    </message>
    <message>
        <source>Counted from its date; quotes that were issued keep their own</source>
        <translation>Geteld vanaf de datum; uitgegeven offertes houden hun eigen termijn</translation>
    </message>
    <message>
        <source>Letter of this workstation</source>
        <translation>Letter van deze werkplek</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Nog niet opgeslagen</translation>
    </message>
    <message>
        <source>Numbers look like {example}. Give every workstation a letter of its own.</source>
        <translation>Nummers zien eruit als {example}. Geef elke werkplek een eigen letter.</translation>
    </message>
    <message>
        <source>Quotes and numbers</source>
        <translation>Offertes en nummers</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Terugzetten</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
    <message>
        <source>Type one letter from A to Z.</source>
        <translation>Typ één letter van A tot Z.</translation>
    </message>
    <message>
        <source>days</source>
        <translation>dagen</translation>
    </message>
</context>
<context>
    <name>DocumentsTab</name>
    <message>
        <source>A workbook</source>
        <translation>Een werkmap</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Voor</translation>
    </message>
    <message>
        <source>Inventory</source>
        <translation>Inventaris</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Uitgegeven</translation>
    </message>
    <message>
        <source>Issued documents</source>
        <translation>Uitgegeven documenten</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>No documents yet</source>
        <translation>Nog geen documenten</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Open it in your spreadsheet program, or save it.</source>
        <translation>Open haar in uw rekenprogramma, of bewaar haar.</translation>
    </message>
    <message>
        <source>Quotes, requests and reports appear here once they are issued, and stay as they were issued.</source>
        <translation>Offertes, aanvragen en rapporten staan hier zodra ze zijn uitgegeven, en blijven zoals ze zijn uitgegeven.</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Versie</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Bewaren als…</translation>
    </message>
</context>
<context>
    <name>DraftBar</name>
    <message>
        <source>Issue</source>
        <translation>Uitgeven</translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message>
        <source>Drop files to import them</source>
        <translation>Laat bestanden los om ze te importeren</translation>
    </message>
    <message>
        <source>Let go to import this month’s inventory</source>
        <translation>Laat los om de inventaris van deze maand te importeren</translation>
    </message>
</context>
<context>
    <name>DropZone</name>
    <message>
        <source>Choose files…</source>
        <translation>Bestanden kiezen…</translation>
    </message>
    <message>
        <source>Drop more files here</source>
        <translation>Sleep hier meer bestanden naartoe</translation>
    </message>
    <message>
        <source>Drop the Lens inventory here</source>
        <translation>Sleep de Lens-inventaris hierheen</translation>
    </message>
    <message>
        <source>Excel (.xlsx, .xlsm, .xls, .xlsb), OpenDocument (.ods), text (.csv, .txt), or a .zip with these. Several files make one inventory.</source>
        <translation>Excel (.xlsx, .xlsm, .xls, .xlsb), OpenDocument (.ods), tekst (.csv, .txt) of een .zip daarmee. Meerdere bestanden vormen samen één inventaris.</translation>
    </message>
</context>
<context>
    <name>EditPanel</name>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Kies</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Counts as</source>
        <translation>Telt als</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Besluiten</translation>
    </message>
    <message>
        <source>End of life</source>
        <translation>Einde levensduur</translation>
    </message>
    <message>
        <source>End of sale</source>
        <translation>Einde verkoop</translation>
    </message>
    <message>
        <source>End of service</source>
        <translation>Einde service</translation>
    </message>
    <message>
        <source>From the day after its end of life or service, a model is no longer covered or counted.</source>
        <translation>Vanaf de dag na het einde van de levensduur of service is een model niet meer gedekt en telt het niet meer mee.</translation>
    </message>
    <message>
        <source>In use at</source>
        <translation>In gebruik bij</translation>
    </message>
    <message>
        <source>Known dates</source>
        <translation>Bekende datums</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>No device of this model is in use: a change touches no customer today.</source>
        <translation>Geen apparaat van dit model is in gebruik: een wijziging raakt nu geen klant.</translation>
    </message>
    <message>
        <source>Nobody has changed this model yet.</source>
        <translation>Niemand heeft dit model nog gewijzigd.</translation>
    </message>
    <message>
        <source>Only where a contract prices groups apart</source>
        <translation>Alleen waar een contract groepen apart prijst</translation>
    </message>
    <message>
        <source>Price group</source>
        <translation>Prijsgroep</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
    <message>
        <source>Touched by a change: devices {devices}, customers {customers}</source>
        <translation>Een wijziging raakt: apparaten {devices}, klanten {customers}</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>en nog {count}</translation>
    </message>
    <message>
        <source>proposed: {meaning}</source>
        <translation>voorstel: {meaning}</translation>
    </message>
</context>
<context>
    <name>Equation</name>
    <message>
        <source>Every row has its place</source>
        <translation>Elke rij heeft een plaats</translation>
    </message>
    <message>
        <source>devices</source>
        <translation>apparaten</translation>
    </message>
    <message>
        <source>ignored</source>
        <translation>genegeerd</translation>
    </message>
    <message>
        <source>quarantined</source>
        <translation>in quarantaine</translation>
    </message>
    <message>
        <source>repeated</source>
        <translation>herhaald</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>rijen</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Copy report</source>
        <translation>Verslag kopiëren</translation>
    </message>
    <message>
        <source>Something went wrong that the program did not expect</source>
        <translation>Er ging iets mis dat het programma niet verwachtte</translation>
    </message>
    <message>
        <source>What was not finished was not stored; your data is as it was before. Copy the report and send it to whoever looks after the program.</source>
        <translation>Wat niet af was, is niet opgeslagen; uw gegevens zijn zoals ze waren. Kopieer het verslag en stuur het naar wie het programma beheert.</translation>
    </message>
    <message>
        <source>{count} problems; nothing was changed</source>
        <translation>{count} problemen; er is niets gewijzigd</translation>
    </message>
</context>
<context>
    <name>Explain</name>
    <message>
        <source>A true-up follows once the count reaches the threshold; exactly reaching it is enough. Up to the number ordered nothing is owed, and below the threshold the allowance covers the rest until renewal.</source>
        <translation>Een true-up volgt zodra de telling de drempel bereikt; precies bereiken is genoeg. Tot het bestelde aantal is niets verschuldigd, en onder de drempel dekt de marge de rest tot de verlenging.</translation>
    </message>
    <message>
        <source>Allowance</source>
        <translation>Marge</translation>
    </message>
    <message>
        <source>An expectation, not a rule of the service: the average growth of the last {months} months goes on.</source>
        <translation>Een verwachting, geen regel van de service: de gemiddelde groei van de laatste {months} maanden gaat door.</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Basislijn</translation>
    </message>
    <message>
        <source>Billed period</source>
        <translation>Gefactureerde periode</translation>
    </message>
    <message>
        <source>Charged in advance</source>
        <translation>Vooraf in rekening gebracht</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Geteld</translation>
    </message>
    <message>
        <source>Days: {total}, times 12 over 365.</source>
        <translation>Dagen: {total}, maal 12 gedeeld door 365.</translation>
    </message>
    <message>
        <source>Devices that are not paid for yet are billed from the first day of the true-up month to the end of the service period, with the contract&apos;s own price. Rounding happens once, on this line.</source>
        <translation>Apparaten die nog niet zijn betaald, worden gefactureerd vanaf de eerste dag van de true-upmaand tot het einde van de serviceperiode, tegen de prijs van het contract. Er wordt één keer afgerond, op deze regel.</translation>
    </message>
    <message>
        <source>Expected growth</source>
        <translation>Verwachte groei</translation>
    </message>
    <message>
        <source>Expected month of the threshold</source>
        <translation>Verwachte maand van de drempel</translation>
    </message>
    <message>
        <source>Extra growth</source>
        <translation>Extra groei</translation>
    </message>
    <message>
        <source>Increase that leads to a true-up</source>
        <translation>Stijging die tot een true-up leidt</translation>
    </message>
    <message>
        <source>Installed base</source>
        <translation>Geïnstalleerde basis</translation>
    </message>
    <message>
        <source>Months ({rule})</source>
        <translation>Maanden ({rule})</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>Besteld</translation>
    </message>
    <message>
        <source>Ordered before</source>
        <translation>Eerder besteld</translation>
    </message>
    <message>
        <source>Ordered is the installed base plus the share of the expected growth that is charged in advance, rounded up once.</source>
        <translation>Besteld is de geïnstalleerde basis plus het deel van de verwachte groei dat vooraf in rekening wordt gebracht, één keer naar boven afgerond.</translation>
    </message>
    <message>
        <source>Price per device for {months} months</source>
        <translation>Prijs per apparaat voor {months} maanden</translation>
    </message>
    <message>
        <source>The number ordered plus the allowance, rounded up to a whole device.</source>
        <translation>Het bestelde aantal plus de marge, naar boven afgerond op een heel apparaat.</translation>
    </message>
    <message>
        <source>The smallest count at which a true-up follows. This contract measures the increase {reading}.</source>
        <translation>De kleinste telling waarbij een true-up volgt. Dit contract meet de stijging {reading}.</translation>
    </message>
    <message>
        <source>The total is the sum of the rounded lines.</source>
        <translation>Het totaal is de som van de afgeronde regels.</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Drempel</translation>
    </message>
    <message>
        <source>Total without VAT</source>
        <translation>Totaal exclusief btw</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Oordeel</translation>
    </message>
    <message>
        <source>Whole months: {whole}; remaining days: {days}, over the days of the month they fall in.</source>
        <translation>Hele maanden: {whole}; resterende dagen: {days}, gedeeld door de dagen van de maand waarin ze vallen.</translation>
    </message>
    <message>
        <source>Whole months: {whole}; remaining days: {days}, which count as a whole month.</source>
        <translation>Hele maanden: {whole}; resterende dagen: {days}, die als hele maand tellen.</translation>
    </message>
    <message>
        <source>{added} devices of the group&apos;s share</source>
        <translation>{added} apparaten als aandeel van de groep</translation>
    </message>
    <message>
        <source>{count} is less than {threshold}</source>
        <translation>{count} is minder dan {threshold}</translation>
    </message>
    <message>
        <source>{count} reaches {threshold}</source>
        <translation>{count} bereikt {threshold}</translation>
    </message>
    <message>
        <source>{growth} devices in {months} months; {left} still to go</source>
        <translation>{growth} apparaten in {months} maanden; nog {left} te gaan</translation>
    </message>
    <message>
        <source>{text}, rounded up = {result}</source>
        <translation>{text}, naar boven afgerond = {result}</translation>
    </message>
</context>
<context>
    <name>ExplainCheck</name>
    <message>
        <source>Baseline</source>
        <translation>Basislijn</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Geteld</translation>
    </message>
    <message>
        <source>More devices were counted than were ordered, but fewer than the threshold: nothing follows.</source>
        <translation>Er zijn meer apparaten geteld dan besteld, maar minder dan de drempel: er volgt niets.</translation>
    </message>
    <message>
        <source>No inventory is dated in this month, so nothing was compared with the number ordered.</source>
        <translation>Er is geen inventaris van deze maand, dus er is niets vergeleken met het bestelde aantal.</translation>
    </message>
    <message>
        <source>Not more devices were counted than were ordered: nothing follows.</source>
        <translation>Er zijn niet meer apparaten geteld dan besteld: er volgt niets.</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>Besteld</translation>
    </message>
    <message>
        <source>The count has reached the threshold, so an interim true-up follows for this category.</source>
        <translation>De telling heeft de drempel bereikt, dus voor deze categorie volgt een tussentijdse true-up.</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Drempel</translation>
    </message>
    <message>
        <source>{category}, contract {contract}</source>
        <translation>{category}, contract {contract}</translation>
    </message>
    <message>
        <source>{count} counted {sign} threshold {threshold}</source>
        <translation>{count} geteld {sign} drempel {threshold}</translation>
    </message>
</context>
<context>
    <name>FieldBox</name>
    <message>
        <source>not used</source>
        <translation>niet gebruikt</translation>
    </message>
</context>
<context>
    <name>FiguresSheet</name>
    <message>
        <source>+ Ignored</source>
        <translation>+ Genegeerd</translation>
    </message>
    <message>
        <source>+ Quarantined</source>
        <translation>+ In quarantaine</translation>
    </message>
    <message>
        <source>+ Repeated</source>
        <translation>+ Herhaald</translation>
    </message>
    <message>
        <source>= Devices</source>
        <translation>= Apparaten</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Basislijn</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Klant</translation>
    </message>
    <message>
        <source>Date of the inventory</source>
        <translation>Datum van de inventaris</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Cijfer</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Cijfers</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Last inventory</source>
        <translation>Vorige inventaris</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Nu</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>Besteld</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rijen</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Drempel</translation>
    </message>
    <message>
        <source>To be confirmed</source>
        <translation>Te bevestigen</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Oordeel</translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation>Let op</translation>
    </message>
    <message>
        <source>not under contract</source>
        <translation>niet onder contract</translation>
    </message>
</context>
<context>
    <name>FileCard</name>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Choose what the columns mean; the file is then read at once.</source>
        <translation>Kies wat de kolommen betekenen; daarna wordt het bestand meteen gelezen.</translation>
    </message>
    <message>
        <source>Columns of {name}</source>
        <translation>Kolommen van {name}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiëren</translation>
    </message>
    <message>
        <source>Devices are missing from this export</source>
        <translation>In deze export ontbreken apparaten</translation>
    </message>
    <message>
        <source>Leave out {name}</source>
        <translation>{name} weglaten</translation>
    </message>
    <message>
        <source>No column is known to hold the device model. Choose it below, or point at the row where the header is.</source>
        <translation>Geen kolom is herkend als apparaatmodel. Kies die hieronder, of wijs de rij met de kolomkoppen aan.</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Opnieuw lezen</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>{name} wordt gelezen</translation>
    </message>
    <message>
        <source>Save a marked copy…</source>
        <translation>Gemarkeerde kopie bewaren…</translation>
    </message>
    <message>
        <source>Take these files in</source>
        <translation>Deze bestanden ook opnemen</translation>
    </message>
    <message>
        <source>This file cannot be read. Nothing was changed, and your other choices are kept.</source>
        <translation>Dit bestand kan niet worden gelezen. Er is niets gewijzigd en uw andere keuzes blijven staan.</translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation>Let op</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>niet te lezen</translation>
    </message>
    <message>
        <source>in {archive}</source>
        <translation>in {archive}</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>onvolledig</translation>
    </message>
    <message>
        <source>needs your choice</source>
        <translation>vraagt uw keuze</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>wordt gelezen</translation>
    </message>
    <message>
        <source>understood</source>
        <translation>begrepen</translation>
    </message>
    <message>
        <source>worth a look</source>
        <translation>let op</translation>
    </message>
</context>
<context>
    <name>FileLine</name>
    <message>
        <source>Leave out {name}</source>
        <translation>{name} weglaten</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>{name} lezen</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lezen…</translation>
    </message>
    <message>
        <source>Rows: {count}</source>
        <translation>Rijen: {count}</translation>
    </message>
    <message>
        <source>The next page asks what its columns mean.</source>
        <translation>De volgende pagina vraagt wat de kolommen betekenen.</translation>
    </message>
    <message>
        <source>in {archive}</source>
        <translation>in {archive}</translation>
    </message>
</context>
<context>
    <name>FileReading</name>
    <message>
        <source>Looking into {name}</source>
        <translation>{name} wordt bekeken</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>{name} wordt gelezen</translation>
    </message>
</context>
<context>
    <name>FilesPage</name>
    <message>
        <source>Chosen by you.</source>
        <translation>Door u gekozen.</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Klant</translation>
    </message>
    <message>
        <source>Date of the inventory</source>
        <translation>Datum van de inventaris</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Bestanden</translation>
    </message>
    <message>
        <source>No customer is known by these devices or by the file name: choose one.</source>
        <translation>Geen klant is te herkennen aan deze apparaten of aan de bestandsnaam: kies er een.</translation>
    </message>
    <message>
        <source>Proposed as soon as a file was read.</source>
        <translation>Wordt voorgesteld zodra een bestand is gelezen.</translation>
    </message>
    <message>
        <source>Proposed by the name of the file.</source>
        <translation>Voorgesteld op grond van de bestandsnaam.</translation>
    </message>
    <message>
        <source>Proposed: {percent} of the devices are known at this customer.</source>
        <translation>Voorstel: {percent} van de apparaten is bekend bij deze klant.</translation>
    </message>
    <message>
        <source>Type any part of the name or the code.</source>
        <translation>Typ een deel van de naam of de code.</translation>
    </message>
    <message>
        <source>Whose inventory, and of which day</source>
        <translation>Van wie en van welke dag</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>Contracts</source>
        <translation>Contracten</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Klanten</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Apparaten</translation>
    </message>
    <message>
        <source>True-ups</source>
        <translation>True-ups</translation>
    </message>
</context>
<context>
    <name>FormField</name>
    <message>
        <source>{title} (required)</source>
        <translation>{title} (verplicht)</translation>
    </message>
</context>
<context>
    <name>FoundPage</name>
    <message>
        <source>What was found</source>
        <translation>Wat er is gevonden</translation>
    </message>
</context>
<context>
    <name>GuardsBox</name>
    <message>
        <source>It is the right customer; most devices were replaced</source>
        <translation>Het is de juiste klant; de meeste apparaten zijn vervangen</translation>
    </message>
    <message>
        <source>Look at this before storing</source>
        <translation>Bekijk dit voordat u vastlegt</translation>
    </message>
    <message>
        <source>The date is right; store it as an earlier inventory</source>
        <translation>De datum klopt; leg vast als eerdere inventaris</translation>
    </message>
    <message>
        <source>The file is complete; these devices are gone</source>
        <translation>Het bestand is volledig; deze apparaten zijn weg</translation>
    </message>
    <message>
        <source>What the files named hold belongs to this inventory</source>
        <translation>Wat in de genoemde bestanden staat, hoort bij deze inventaris</translation>
    </message>
</context>
<context>
    <name>HitList</name>
    <message>
        <source>Search results</source>
        <translation>Zoekresultaten</translation>
    </message>
</context>
<context>
    <name>ImportExplain</name>
    <message>
        <source>Baseline on that day</source>
        <translation>Basislijn op die dag</translation>
    </message>
    <message>
        <source>Counted in these files</source>
        <translation>Geteld in deze bestanden</translation>
    </message>
    <message>
        <source>Ordered on that day</source>
        <translation>Besteld op die dag</translation>
    </message>
    <message>
        <source>Threshold on that day</source>
        <translation>Drempel op die dag</translation>
    </message>
    <message>
        <source>What would follow once this inventory is stored: up to the number ordered nothing is owed, below the threshold the allowance covers the rest, and a count that reaches the threshold leads to a true-up.</source>
        <translation>Wat volgt zodra deze inventaris is vastgelegd: tot en met het bestelde aantal is niets verschuldigd, onder de drempel dekt de marge de rest, en een aantal dat de drempel bereikt leidt tot een true-up.</translation>
    </message>
</context>
<context>
    <name>ImportList</name>
    <message>
        <source>By</source>
        <translation>Door</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Controle</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Apparaten</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Bestanden</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Geïmporteerd</translation>
    </message>
    <message>
        <source>Inventory of</source>
        <translation>Inventaris van</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Verplaatst</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nieuw</translation>
    </message>
    <message>
        <source>Original files</source>
        <translation>Originele bestanden</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Regels</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Terugnemen</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>in gebruik</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>bewaard</translation>
    </message>
    <message>
        <source>not kept</source>
        <translation>niet bewaard</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>vervangen</translation>
    </message>
    <message>
        <source>{count} files</source>
        <translation>{count} bestanden</translation>
    </message>
    <message>
        <source>{moment}, by {who}</source>
        <translation>{moment}, door {who}</translation>
    </message>
</context>
<context>
    <name>ImportScreen</name>
    <message>
        <source>A folder is not taken in: drop the files in it</source>
        <translation>Een map wordt niet opgenomen: sleep de bestanden erin hierheen</translation>
    </message>
    <message>
        <source>A new import is begun; the one of {files} was put aside</source>
        <translation>Er is een nieuwe import begonnen; die van {files} ligt opzij</translation>
    </message>
    <message>
        <source>An inventory is being stored; drop the files again when that is done</source>
        <translation>Er wordt een inventaris vastgelegd; sleep de bestanden opnieuw als dat klaar is</translation>
    </message>
    <message>
        <source>Back to that one</source>
        <translation>Terug naar die import</translation>
    </message>
    <message>
        <source>Choose inventory files</source>
        <translation>Inventarisbestanden kiezen</translation>
    </message>
    <message>
        <source>Choose the customer</source>
        <translation>Kies de klant</translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation>Opnieuw vergelijken</translation>
    </message>
    <message>
        <source>Comparing with the last inventory</source>
        <translation>Vergelijken met de vorige inventaris</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiëren</translation>
    </message>
    <message>
        <source>Correct or leave out what cannot be read</source>
        <translation>Verbeter wat niet te lezen is, of laat het weg</translation>
    </message>
    <message>
        <source>Inventories ({patterns});;All files (*)</source>
        <translation>Inventarissen ({patterns});;Alle bestanden (*)</translation>
    </message>
    <message>
        <source>Inventory of {customer} of {day} stored: {rows} rows, {devices} devices</source>
        <translation>Inventaris van {customer} van {day} vastgelegd: {rows} rijen, {devices} apparaten</translation>
    </message>
    <message>
        <source>Look at the columns</source>
        <translation>Kolommen bekijken</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lezen…</translation>
    </message>
    <message>
        <source>Recounting</source>
        <translation>Opnieuw tellen</translation>
    </message>
    <message>
        <source>Storing the inventory of {customer} of {day}</source>
        <translation>Inventaris van {customer} van {day} vastleggen</translation>
    </message>
    <message>
        <source>Taking the inventory back</source>
        <translation>Inventaris terugnemen</translation>
    </message>
    <message>
        <source>The inventory of {day} was taken back; all is as it was before</source>
        <translation>De inventaris van {day} is teruggenomen; alles is weer zoals het was</translation>
    </message>
    <message>
        <source>Tick what you have looked at</source>
        <translation>Vink aan wat u hebt bekeken</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>{count} problems; nothing was changed</source>
        <translation>{count} problemen; er is niets gewijzigd</translation>
    </message>
    <message>
        <source>{customer}, {day}, {rows} rows</source>
        <translation>{customer}, {day}, {rows} rijen</translation>
    </message>
</context>
<context>
    <name>ImportView</name>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Bestanden</translation>
    </message>
    <message>
        <source>Import an inventory</source>
        <translation>Inventaris importeren</translation>
    </message>
    <message>
        <source>See what changes</source>
        <translation>Bekijk wat verandert</translation>
    </message>
    <message>
        <source>See what was found</source>
        <translation>Bekijk wat is gevonden</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Opnieuw beginnen</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Vastleggen</translation>
    </message>
    <message>
        <source>Store the inventory</source>
        <translation>Inventaris vastleggen</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Wat verandert</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Wat is gevonden</translation>
    </message>
</context>
<context>
    <name>Imports</name>
    <message>
        <source>Cannot be told apart</source>
        <translation>Niet te onderscheiden</translation>
    </message>
    <message>
        <source>Choose one column for “{field}”</source>
        <translation>Kies één kolom voor “{field}”</translation>
    </message>
    <message>
        <source>Counted in</source>
        <translation>Geteld in</translation>
    </message>
    <message>
        <source>Counts as</source>
        <translation>Telt als</translation>
    </message>
    <message>
        <source>Damage</source>
        <translation>Schade</translation>
    </message>
    <message>
        <source>Device model</source>
        <translation>Apparaatmodel</translation>
    </message>
    <message>
        <source>Device name</source>
        <translation>Apparaatnaam</translation>
    </message>
    <message>
        <source>Devices of the inventory before that these files no longer list.</source>
        <translation>Apparaten uit de vorige inventaris die niet meer in deze bestanden staan.</translation>
    </message>
    <message>
        <source>Devices that count in their category.</source>
        <translation>Apparaten die meetellen in hun categorie.</translation>
    </message>
    <message>
        <source>Devices that the inventory before did not list.</source>
        <translation>Apparaten die niet in de vorige inventaris stonden.</translation>
    </message>
    <message>
        <source>Devices that the inventory before listed under another model name; spellings do not matter.</source>
        <translation>Apparaten die in de vorige inventaris onder een andere modelnaam stonden; verschil in schrijfwijze telt niet.</translation>
    </message>
    <message>
        <source>Devices with another site or room than in the inventory before.</source>
        <translation>Apparaten met een andere locatie of ruimte dan in de vorige inventaris.</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familie</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>File before</source>
        <translation>Vorig bestand</translation>
    </message>
    <message>
        <source>IP address</source>
        <translation>IP-adres</translation>
    </message>
    <message>
        <source>Infrastructure, immersive telepresence and vertical solutions: they never count.</source>
        <translation>Infrastructuur, immersive telepresence en verticale oplossingen: die tellen nooit mee.</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Vorige maand</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Laatst gezien</translation>
    </message>
    <message>
        <source>Lens device ID</source>
        <translation>Lens-apparaat-ID</translation>
    </message>
    <message>
        <source>MAC address</source>
        <translation>MAC-adres</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Model before</source>
        <translation>Vorig model</translation>
    </message>
    <message>
        <source>Models past end of life or end of service on the day of the inventory: they do not count.</source>
        <translation>Modellen die op de dag van de inventaris voorbij einde levensduur of einde service zijn: die tellen niet mee.</translation>
    </message>
    <message>
        <source>Models that nobody decided about yet: they are not counted, and the check says so.</source>
        <translation>Modellen waarover nog niemand heeft beslist: die tellen niet mee, en de controle zegt dat erbij.</translation>
    </message>
    <message>
        <source>Proposed: it stands above the table in “{file}”.</source>
        <translation>Voorstel: de datum staat boven de tabel in “{file}”.</translation>
    </message>
    <message>
        <source>Proposed: it stands in the name of “{file}”.</source>
        <translation>Voorstel: de datum staat in de naam van “{file}”.</translation>
    </message>
    <message>
        <source>Proposed: the day “{file}” was written. The file itself states no date; check it.</source>
        <translation>Voorstel: de dag waarop “{file}” is opgeslagen. Het bestand zelf noemt geen datum; controleer deze.</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Ruimte</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Rij</translation>
    </message>
    <message>
        <source>Row before</source>
        <translation>Vorige rij</translation>
    </message>
    <message>
        <source>Rows of a device that another row lists already: counted once.</source>
        <translation>Rijen van een apparaat dat al in een andere rij staat: één keer geteld.</translation>
    </message>
    <message>
        <source>Rows with devices: {count}.</source>
        <translation>Rijen met apparaten: {count}.</translation>
    </message>
    <message>
        <source>Rows without serial number, MAC address and device ID: they count one each.</source>
        <translation>Rijen zonder serienummer, MAC-adres en apparaat-ID: die tellen elk als één.</translation>
    </message>
    <message>
        <source>Say which column holds the device model</source>
        <translation>Geef aan in welke kolom het apparaatmodel staat</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Serienummer</translation>
    </message>
    <message>
        <source>Serial numbers that a spreadsheet program damaged, with nothing else to tell the device by: they are not counted, and the check says so.</source>
        <translation>Serienummers die door een spreadsheetprogramma zijn beschadigd, zonder iets anders om het apparaat aan te herkennen: die tellen niet mee, en de controle zegt dat erbij.</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Blad</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Locatie</translation>
    </message>
    <message>
        <source>Site and room</source>
        <translation>Locatie en ruimte</translation>
    </message>
    <message>
        <source>Software version</source>
        <translation>Softwareversie</translation>
    </message>
    <message>
        <source>Software, dongles, chargers, cases, bases and other makers&apos; products: they never count.</source>
        <translation>Software, dongles, laders, etuis, basisstations en producten van andere merken: die tellen nooit mee.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Support ended</source>
        <translation>Ondersteuning eindigde</translation>
    </message>
    <message>
        <source>The columns are understood as in earlier files of this customer: {files}.</source>
        <translation>De kolommen zijn gelezen zoals in eerdere bestanden van deze klant: {files}.</translation>
    </message>
    <message>
        <source>The columns are understood as in “{file}”, the file of this customer that was stored on {day}.</source>
        <translation>De kolommen zijn gelezen zoals in “{file}”, het bestand van deze klant dat op {day} is opgeslagen.</translation>
    </message>
    <message>
        <source>The place of the table was chosen by you.</source>
        <translation>De plaats van de tabel is door u gekozen.</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Gebruiker</translation>
    </message>
    <message>
        <source>Was at</source>
        <translation>Was in</translation>
    </message>
    <message>
        <source>almost certain ({percent})</source>
        <translation>vrijwel zeker ({percent})</translation>
    </message>
    <message>
        <source>another name for “{known}”</source>
        <translation>andere naam voor “{known}”</translation>
    </message>
    <message>
        <source>chosen by you</source>
        <translation>door u gekozen</translation>
    </message>
    <message>
        <source>column {column}</source>
        <translation>kolom {column}</translation>
    </message>
    <message>
        <source>column {letter}</source>
        <translation>kolom {letter}</translation>
    </message>
    <message>
        <source>column {letter} ({header})</source>
        <translation>kolom {letter} ({header})</translation>
    </message>
    <message>
        <source>digits lost after the fifteenth</source>
        <translation>cijfers na het vijftiende verloren</translation>
    </message>
    <message>
        <source>doubtful ({percent})</source>
        <translation>twijfelachtig ({percent})</translation>
    </message>
    <message>
        <source>header in row {row}: {confidence}</source>
        <translation>kolomkoppen in rij {row}: {confidence}</translation>
    </message>
    <message>
        <source>leading zeros lost</source>
        <translation>voorloopnullen verloren</translation>
    </message>
    <message>
        <source>likely ({percent})</source>
        <translation>waarschijnlijk ({percent})</translation>
    </message>
    <message>
        <source>one set with row {row}</source>
        <translation>één set met rij {row}</translation>
    </message>
    <message>
        <source>remembered from {day}</source>
        <translation>onthouden van {day}</translation>
    </message>
    <message>
        <source>resembles “{known}” ({percent})</source>
        <translation>lijkt op “{known}” ({percent})</translation>
    </message>
    <message>
        <source>row {row}</source>
        <translation>rij {row}</translation>
    </message>
    <message>
        <source>sheet {sheet}</source>
        <translation>blad {sheet}</translation>
    </message>
    <message>
        <source>the same name</source>
        <translation>dezelfde naam</translation>
    </message>
    <message>
        <source>turned into a power of ten</source>
        <translation>veranderd in een macht van tien</translation>
    </message>
    <message>
        <source>uncertain ({percent})</source>
        <translation>onzeker ({percent})</translation>
    </message>
    <message>
        <source>{sheet} (hidden)</source>
        <translation>{sheet} (verborgen)</translation>
    </message>
    <message>
        <source>“{field}” is chosen for {others} too: set one of them to another meaning.</source>
        <translation>“{field}” is ook gekozen voor {others}: geef een ervan een andere betekenis.</translation>
    </message>
</context>
<context>
    <name>ImportsList</name>
    <message>
        <source>Documents made from it</source>
        <translation>Documenten die ermee zijn gemaakt</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Geïmporteerd</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>Imports</translation>
    </message>
    <message>
        <source>Inventory of {day}</source>
        <translation>Inventaris van {day}</translation>
    </message>
    <message>
        <source>Its files are not kept with the store</source>
        <translation>De bestanden worden niet bij de opslag bewaard</translation>
    </message>
    <message>
        <source>Ledger entries that rest on it</source>
        <translation>Grootboekregels die erop rusten</translation>
    </message>
    <message>
        <source>Made from it</source>
        <translation>Ermee gemaakt</translation>
    </message>
    <message>
        <source>Save the files again…</source>
        <translation>Bestanden opnieuw bewaren…</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>Terugnemen…</translation>
    </message>
    <message>
        <source>True-ups made from it</source>
        <translation>True-ups die ermee zijn gemaakt</translation>
    </message>
</context>
<context>
    <name>InventoryTab</name>
    <message>
        <source>Change the search or the filters.</source>
        <translation>Pas de zoektekst of de filters aan.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolommen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiëren</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Apparaten</translation>
    </message>
    <message>
        <source>Drop a Poly Lens export on the window, or choose it.</source>
        <translation>Sleep een export van Poly Lens naar het venster, of kies haar.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporteren…</translation>
    </message>
    <message>
        <source>Import inventory</source>
        <translation>Inventaris importeren</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>Imports</translation>
    </message>
    <message>
        <source>Inventory</source>
        <translation>Inventaris</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lijst</translation>
    </message>
    <message>
        <source>No device fits</source>
        <translation>Geen apparaat past</translation>
    </message>
    <message>
        <source>No inventory yet</source>
        <translation>Nog geen inventaris</translation>
    </message>
    <message>
        <source>No row was repeated and no serial number was damaged.</source>
        <translation>Geen regel was dubbel en geen serienummer beschadigd.</translation>
    </message>
    <message>
        <source>Repeated and quarantined</source>
        <translation>Dubbel en in quarantaine</translation>
    </message>
    <message>
        <source>Rows that are no device of their own</source>
        <translation>Regels die geen eigen apparaat zijn</translation>
    </message>
    <message>
        <source>Search in this list</source>
        <translation>Zoeken in deze lijst</translation>
    </message>
    <message>
        <source>Serial number, name, room</source>
        <translation>Serienummer, naam, ruimte</translation>
    </message>
    <message>
        <source>The file, sheet and row of the chosen device in every month</source>
        <translation>Het bestand, blad en de rij van het gekozen apparaat in elke maand</translation>
    </message>
    <message>
        <source>Where does this come from?</source>
        <translation>Waar komt dit vandaan?</translation>
    </message>
    <message>
        <source>Where from?</source>
        <translation>Waarvandaan?</translation>
    </message>
    <message>
        <source>{day}, the newest</source>
        <translation>{day}, de nieuwste</translation>
    </message>
    <message>
        <source>{rows} rows = {devices} devices + {ignored} ignored + {repeated} repeated + {quarantined} quarantined</source>
        <translation>{rows} regels = {devices} apparaten + {ignored} genegeerd + {repeated} dubbel + {quarantined} in quarantaine</translation>
    </message>
</context>
<context>
    <name>ListsCard</name>
    <message>
        <source>Collecting the rows</source>
        <translation>Rijen verzamelen</translation>
    </message>
    <message>
        <source>Copy this list</source>
        <translation>Deze lijst kopiëren</translation>
    </message>
    <message>
        <source>Save a marked copy…</source>
        <translation>Gemarkeerde kopie bewaren…</translation>
    </message>
    <message>
        <source>Save all lists…</source>
        <translation>Alle lijsten bewaren…</translation>
    </message>
    <message>
        <source>Your own workbook, with what was noticed marked in its cells</source>
        <translation>Uw eigen werkmap, met wat opviel in de cellen gemarkeerd</translation>
    </message>
</context>
<context>
    <name>LogoField</name>
    <message>
        <source>Choose a logo</source>
        <translation>Een logo kiezen</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Kiezen…</translation>
    </message>
    <message>
        <source>No logo: the name of the company stands in its place. PNG or JPEG, about 1200 pixels wide.</source>
        <translation>Geen logo: de naam van het bedrijf staat op die plaats. PNG of JPEG, ongeveer 1200 beeldpunten breed.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Remove the logo</source>
        <translation>Het logo verwijderen</translation>
    </message>
    <message>
        <source>{width} × {height} pixels</source>
        <translation>{width} × {height} beeldpunten</translation>
    </message>
</context>
<context>
    <name>LookSection</name>
    <message>
        <source>Also with Ctrl and the plus or minus key</source>
        <translation>Ook met Ctrl en de plus- of mintoets</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Zoals het bureaublad</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Kleuren</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Donker</translation>
    </message>
    <message>
        <source>Documents are made in the language of the customer, whatever is chosen here.</source>
        <translation>Documenten worden gemaakt in de taal van de klant, wat hier ook is gekozen.</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoog contrast</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>Taal van het venster</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Of the usual size</source>
        <translation>Van de gewone grootte</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tekstgrootte</translation>
    </message>
</context>
<context>
    <name>LookStep</name>
    <message>
        <source>Choose a colour</source>
        <translation>Een kleur kiezen</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Kiezen…</translation>
    </message>
    <message>
        <source>Colour of your brand</source>
        <translation>Kleur van uw merk</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>Taal van het venster</translation>
    </message>
    <message>
        <source>Name of your company</source>
        <translation>Naam van uw bedrijf</translation>
    </message>
    <message>
        <source>Preview of a quote</source>
        <translation>Voorbeeld van een offerte</translation>
    </message>
    <message>
        <source>Stands on quotes and reports. Logo, address and numbers follow in Settings.</source>
        <translation>Staat op offertes en rapporten. Logo, adres en nummers volgen bij Instellingen.</translation>
    </message>
    <message>
        <source>This colour is faint on paper; words are printed in a darker tint of it.</source>
        <translation>Deze kleur is flets op papier; woorden worden in een donkerder tint ervan gedrukt.</translation>
    </message>
    <message>
        <source>Write # and six digits or letters from a to f, such as {example}.</source>
        <translation>Schrijf # en zes cijfers of letters van a tot f, zoals {example}.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Stopped; nothing was changed</source>
        <translation>Gestopt; er is niets gewijzigd</translation>
    </message>
    <message>
        <source>There is nothing to undo</source>
        <translation>Er is niets om ongedaan te maken</translation>
    </message>
</context>
<context>
    <name>MappingLine</name>
    <message>
        <source>Meaning of {column}</source>
        <translation>Betekenis van {column}</translation>
    </message>
    <message>
        <source>no header</source>
        <translation>geen kolomkop</translation>
    </message>
</context>
<context>
    <name>MappingTable</name>
    <message>
        <source>Columns not shown: {count}. Show more</source>
        <translation>Niet getoonde kolommen: {count}. Meer tonen</translation>
    </message>
</context>
<context>
    <name>Movement</name>
    <message>
        <source>Category</source>
        <translation>Categorie</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Effect</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Laatst gezien</translation>
    </message>
    <message>
        <source>MAC address</source>
        <translation>MAC-adres</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Locatie</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reden</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Serienummer</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Gebruiker</translation>
    </message>
</context>
<context>
    <name>MovementCard</name>
    <message>
        <source>Difference {difference}</source>
        <translation>Verschil {difference}</translation>
    </message>
</context>
<context>
    <name>MovementChoice</name>
    <message>
        <source>From</source>
        <translation>Van</translation>
    </message>
    <message>
        <source>From the inventory of</source>
        <translation>Van de inventaris van</translation>
    </message>
    <message>
        <source>Tell devices that are unseen for</source>
        <translation>Noem apparaten die niet zijn gezien in</translation>
    </message>
    <message>
        <source>To the inventory of</source>
        <translation>Tot de inventaris van</translation>
    </message>
    <message>
        <source>to</source>
        <translation>tot</translation>
    </message>
    <message>
        <source>unseen for</source>
        <translation>niet gezien in</translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation>{count} dagen</translation>
    </message>
    <message>
        <source>{day} · no. {id}</source>
        <translation>{day} · nr. {id}</translation>
    </message>
</context>
<context>
    <name>MovementTab</name>
    <message>
        <source>All categories</source>
        <translation>Alle categorieën</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categorie</translation>
    </message>
    <message>
        <source>Change the search or the filters.</source>
        <translation>Pas de zoektekst of de filters aan.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolommen</translation>
    </message>
    <message>
        <source>Comparing the two inventories</source>
        <translation>De twee inventarissen worden vergeleken</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiëren</translation>
    </message>
    <message>
        <source>Devices that moved</source>
        <translation>Apparaten in beweging</translation>
    </message>
    <message>
        <source>Import inventory</source>
        <translation>Inventaris importeren</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>Beweging</translation>
    </message>
    <message>
        <source>No device fits</source>
        <translation>Geen apparaat past</translation>
    </message>
    <message>
        <source>No inventory yet</source>
        <translation>Nog geen inventaris</translation>
    </message>
    <message>
        <source>Nothing changed between the two inventories.</source>
        <translation>Er is niets veranderd tussen de twee inventarissen.</translation>
    </message>
    <message>
        <source>Of {count} counted devices the file does not say when they were last seen.</source>
        <translation>Van {count} getelde apparaten zegt het bestand niet wanneer ze voor het laatst zijn gezien.</translation>
    </message>
    <message>
        <source>One inventory so far</source>
        <translation>Tot nu toe één inventaris</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Redenen</translation>
    </message>
    <message>
        <source>Rows in quarantine on {day}, which count nowhere: {count}.</source>
        <translation>Rijen in quarantaine op {day}, die nergens meetellen: {count}.</translation>
    </message>
    <message>
        <source>Save the movement as a workbook</source>
        <translation>De beweging als werkmap opslaan</translation>
    </message>
    <message>
        <source>Search in this list</source>
        <translation>Zoeken in deze lijst</translation>
    </message>
    <message>
        <source>Serial number, model, place</source>
        <translation>Serienummer, model, plaats</translation>
    </message>
    <message>
        <source>Why a count moved is told from the second inventory on.</source>
        <translation>Waarom een aantal veranderde, staat hier vanaf de tweede inventaris.</translation>
    </message>
    <message>
        <source>Workbook…</source>
        <translation>Werkmap…</translation>
    </message>
</context>
<context>
    <name>OpeningScreen</name>
    <message>
        <source>Opening your data</source>
        <translation>Je gegevens worden geopend</translation>
    </message>
</context>
<context>
    <name>OrderDialog</name>
    <message>
        <source>Date received</source>
        <translation>Datum van ontvangst</translation>
    </message>
    <message>
        <source>Number of the purchase order</source>
        <translation>Nummer van de inkooporder</translation>
    </message>
    <message>
        <source>Order of {number}, {customer}</source>
        <translation>Bestelling van {number}, {customer}</translation>
    </message>
    <message>
        <source>Record the order</source>
        <translation>Bestelling vastleggen</translation>
    </message>
    <message>
        <source>The baseline is reset from the first day of the true-up month. This cannot be undone.</source>
        <translation>De basislijn wordt opnieuw ingesteld vanaf de eerste dag van de true-upmaand. Dit kan niet ongedaan worden gemaakt.</translation>
    </message>
</context>
<context>
    <name>OriginalsCard</name>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>At most so many megabytes of original files</source>
        <translation>Hooguit zoveel megabyte aan originele bestanden</translation>
    </message>
    <message>
        <source>Keep at most</source>
        <translation>Bewaar hooguit</translation>
    </message>
    <message>
        <source>Kept beside the store, to be saved again when they are needed. The oldest go first.</source>
        <translation>Bewaard naast de opslag, om ze opnieuw te kunnen opslaan als dat nodig is. De oudste gaan het eerst weg.</translation>
    </message>
    <message>
        <source>Kept now</source>
        <translation>Nu bewaard</translation>
    </message>
    <message>
        <source>Original files of imports</source>
        <translation>Originele bestanden van imports</translation>
    </message>
    <message>
        <source>Save the limit</source>
        <translation>Grens bewaren</translation>
    </message>
    <message>
        <source>none</source>
        <translation>geen</translation>
    </message>
    <message>
        <source>{count}, together {size}</source>
        <translation>{count}, samen {size}</translation>
    </message>
</context>
<context>
    <name>OverviewTab</name>
    <message>
        <source>Category of movement and trend</source>
        <translation>Categorie van beweging en verloop</translation>
    </message>
    <message>
        <source>Import inventory</source>
        <translation>Inventaris importeren</translation>
    </message>
    <message>
        <source>Import the first inventory from Poly Lens to see what is counted against what is ordered.</source>
        <translation>Importeer de eerste inventaris uit Poly Lens om te zien wat er is geteld tegenover wat er is besteld.</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>Beweging</translation>
    </message>
    <message>
        <source>Movement {category}</source>
        <translation>Beweging {category}</translation>
    </message>
    <message>
        <source>Movement {category}, {before} → {after}</source>
        <translation>Beweging {category}, {before} → {after}</translation>
    </message>
    <message>
        <source>No inventory yet</source>
        <translation>Nog geen inventaris</translation>
    </message>
    <message>
        <source>Nothing joined, left or moved.</source>
        <translation>Er kwam niets bij, ging niets weg en verhuisde niets.</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Overzicht</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles tonen</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Verloop</translation>
    </message>
</context>
<context>
    <name>PdfView</name>
    <message>
        <source>Fit page</source>
        <translation>Hele pagina</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>Paginabreedte</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Afdrukken</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Opslaan als</translation>
    </message>
    <message>
        <source>Save document</source>
        <translation>Document opslaan</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Inzoomen</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Uitzoomen</translation>
    </message>
    <message>
        <source>page {page} of {pages}</source>
        <translation>pagina {page} van {pages}</translation>
    </message>
</context>
<context>
    <name>PlacePicker</name>
    <message>
        <source>Another place…</source>
        <translation>Een andere plaats…</translation>
    </message>
    <message>
        <source>No header: devices from row {row} on</source>
        <translation>Geen kolomkoppen: apparaten vanaf rij {row}</translation>
    </message>
    <message>
        <source>Place of the table</source>
        <translation>Plaats van de tabel</translation>
    </message>
    <message>
        <source>Row of the header</source>
        <translation>Rij met kolomkoppen</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Blad</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabel</translation>
    </message>
</context>
<context>
    <name>PortfolioBar</name>
    <message>
        <source>baseline {count}</source>
        <translation>basislijn {count}</translation>
    </message>
</context>
<context>
    <name>PortfolioCard</name>
    <message>
        <source>Nothing is under contract yet.</source>
        <translation>Er is nog niets onder contract.</translation>
    </message>
    <message>
        <source>Portfolio</source>
        <translation>Portefeuille</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Making up the customers of the demo</source>
        <translation>De klanten van de demo worden verzonnen</translation>
    </message>
    <message>
        <source>Restoring the backup</source>
        <translation>De back-up wordt teruggezet</translation>
    </message>
    <message>
        <source>Something went wrong that the program did not expect. Nothing was changed.</source>
        <translation>Er ging iets mis dat het programma niet verwachtte. Er is niets gewijzigd.</translation>
    </message>
    <message>
        <source>The backup {name} is restored; what was there before is kept as {aside}</source>
        <translation>De back-up {name} is teruggezet; wat er eerst stond is bewaard als {aside}</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>about {minutes} min left</source>
        <translation>nog ongeveer {minutes} min</translation>
    </message>
    <message>
        <source>about {seconds} s left</source>
        <translation>nog ongeveer {seconds} s</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Voortgang</translation>
    </message>
</context>
<context>
    <name>Quarantine</name>
    <message>
        <source>A device of its own</source>
        <translation>Een eigen apparaat</translation>
    </message>
    <message>
        <source>Keep set apart</source>
        <translation>Apart laten staan</translation>
    </message>
    <message>
        <source>Last month&apos;s device</source>
        <translation>Het apparaat van vorige maand</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Niet meetellen</translation>
    </message>
    <message>
        <source>device of its own</source>
        <translation>eigen apparaat</translation>
    </message>
    <message>
        <source>last month&apos;s device</source>
        <translation>apparaat van vorige maand</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>telt niet mee</translation>
    </message>
    <message>
        <source>set apart</source>
        <translation>apart gezet</translation>
    </message>
</context>
<context>
    <name>QuarantineCard</name>
    <message>
        <source>A spreadsheet program damaged these serial numbers, and nothing else tells the devices apart. They stay set apart and are not counted until you say what they are; keys 1 to 4 decide the selected rows.</source>
        <translation>Een spreadsheetprogramma heeft deze serienummers beschadigd, en de apparaten zijn nergens anders aan te herkennen. Ze staan apart en tellen niet mee tot u zegt wat ze zijn; met de toetsen 1 tot en met 4 beslist u over de gekozen rijen.</translation>
    </message>
    <message>
        <source>As it was written</source>
        <translation>Zoals het er staat</translation>
    </message>
    <message>
        <source>Damage</source>
        <translation>Schade</translation>
    </message>
    <message>
        <source>Damaged serial numbers</source>
        <translation>Beschadigde serienummers</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Beslissing</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Vorige maand</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Rij</translation>
    </message>
    <message>
        <source>Rows with a damaged serial number</source>
        <translation>Rijen met een beschadigd serienummer</translation>
    </message>
    <message>
        <source>The selected rows are:</source>
        <translation>De gekozen rijen zijn:</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Reason</source>
        <translation>Reden</translation>
    </message>
    <message>
        <source>The reason is kept. This cannot be undone.</source>
        <translation>De reden wordt bewaard. Dit kan niet ongedaan worden gemaakt.</translation>
    </message>
</context>
<context>
    <name>RefusalWindow</name>
    <message>
        <source>Begin with a new store</source>
        <translation>Met een nieuwe opslag beginnen</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>Een back-up kiezen</translation>
    </message>
    <message>
        <source>Choose a backup…</source>
        <translation>Back-up kiezen…</translation>
    </message>
    <message>
        <source>Copy this text</source>
        <translation>Deze tekst kopiëren</translation>
    </message>
    <message>
        <source>Look at the demo</source>
        <translation>Demo bekijken</translation>
    </message>
    <message>
        <source>Open another store</source>
        <translation>Een andere opslag openen</translation>
    </message>
    <message>
        <source>Open another store…</source>
        <translation>Andere opslag openen…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Afsluiten</translation>
    </message>
    <message>
        <source>Restore the backup of {moment}</source>
        <translation>Back-up van {moment} terugzetten</translation>
    </message>
    <message>
        <source>Stores (*.db)</source>
        <translation>Opslagen (*.db)</translation>
    </message>
    <message>
        <source>The store was not opened</source>
        <translation>De opslag is niet geopend</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
</context>
<context>
    <name>Remarks</name>
    <message>
        <source>As it was written</source>
        <translation>Zoals het er stond</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Waarom</translation>
    </message>
    <message>
        <source>one set with row {row}</source>
        <translation>één set met rij {row}</translation>
    </message>
    <message>
        <source>repeats row {row}</source>
        <translation>herhaalt regel {row}</translation>
    </message>
    <message>
        <source>{damage}; last month {serial}</source>
        <translation>{damage}; vorige maand {serial}</translation>
    </message>
    <message>
        <source>{why}; counted as a device of its own by {who}</source>
        <translation>{why}; door {who} geteld als eigen apparaat</translation>
    </message>
    <message>
        <source>{why}; counted as that device by {who}</source>
        <translation>{why}; door {who} geteld als dat apparaat</translation>
    </message>
    <message>
        <source>{why}; left out by {who}</source>
        <translation>{why}; telt niet mee volgens {who}</translation>
    </message>
</context>
<context>
    <name>Replaced</name>
    <message>
        <source>In force is a later import of the same day.</source>
        <translation>Nu geldt een latere import van dezelfde dag.</translation>
    </message>
    <message>
        <source>In force is that of {day}.</source>
        <translation>Nu geldt die van {day}.</translation>
    </message>
    <message>
        <source>Its counts are the same, so it still fits.</source>
        <translation>De aantallen zijn gelijk, dus het voorstel klopt nog.</translation>
    </message>
    <message>
        <source>Its counts no longer fit: propose again to replace it.</source>
        <translation>De aantallen kloppen niet meer: stel opnieuw voor om het te vervangen.</translation>
    </message>
    <message>
        <source>Made from an inventory that was taken back.</source>
        <translation>Gemaakt met een inventaris die is teruggenomen.</translation>
    </message>
    <message>
        <source>Made from the inventory of {day}, which was replaced.</source>
        <translation>Gemaakt met de inventaris van {day}, die is vervangen.</translation>
    </message>
    <message>
        <source>Nothing is due any more: withdraw it.</source>
        <translation>Er is geen true-up meer nodig: trek hem in.</translation>
    </message>
    <message>
        <source>The month has no inventory any more.</source>
        <translation>De maand heeft geen inventaris meer.</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>vervangen</translation>
    </message>
</context>
<context>
    <name>ReportChosen</name>
    <message>
        <source>Inventory report for the CSM</source>
        <translation>Inventarisrapport voor de CSM</translation>
    </message>
    <message>
        <source>Issue the report first</source>
        <translation>Geef het rapport eerst uit</translation>
    </message>
    <message>
        <source>No inventory this month</source>
        <translation>Geen inventaris deze maand</translation>
    </message>
    <message>
        <source>No true-up so far: incomplete</source>
        <translation>Nog geen true-up: onvolledig</translation>
    </message>
    <message>
        <source>No true-up this month</source>
        <translation>Geen true-up deze maand</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>True-up needed</source>
        <translation>True-up nodig</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Waarom?</translation>
    </message>
    <message>
        <source>not issued yet</source>
        <translation>nog niet uitgegeven</translation>
    </message>
    <message>
        <source>owed: no Lens access</source>
        <translation>verschuldigd: geen Lens-toegang</translation>
    </message>
    <message>
        <source>revision {revision} of {day}</source>
        <translation>revisie {revision} van {day}</translation>
    </message>
    <message>
        <source>sent to {recipient} on {day}</source>
        <translation>verzonden aan {recipient} op {day}</translation>
    </message>
    <message>
        <source>{count} of {ordered} ordered, threshold {threshold}</source>
        <translation>{count} van {ordered} besteld, drempel {threshold}</translation>
    </message>
</context>
<context>
    <name>ReportColumns</name>
    <message>
        <source>Customer</source>
        <translation>Klant</translation>
    </message>
    <message>
        <source>Headsets</source>
        <translation>Headsets</translation>
    </message>
    <message>
        <source>Inventory</source>
        <translation>Inventaris</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Uitgegeven</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>To the CSM</source>
        <translation>Aan de CSM</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Spraak</translation>
    </message>
    <message>
        <source>allowance</source>
        <translation>marge</translation>
    </message>
    <message>
        <source>incomplete: models or serials wait for a decision</source>
        <translation>onvolledig: modellen of serienummers wachten op een beslissing</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>ontbreekt</translation>
    </message>
    <message>
        <source>not under contract</source>
        <translation>niet onder contract</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>in orde</translation>
    </message>
    <message>
        <source>outdated</source>
        <translation>verouderd</translation>
    </message>
    <message>
        <source>owed</source>
        <translation>te sturen</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>verzonden</translation>
    </message>
    <message>
        <source>to issue</source>
        <translation>uit te geven</translation>
    </message>
    <message>
        <source>to send</source>
        <translation>te sturen</translation>
    </message>
    <message>
        <source>true-up</source>
        <translation>true-up</translation>
    </message>
    <message>
        <source>{category}: {verdict}, {count} counted, {ordered} ordered, threshold {threshold}</source>
        <translation>{category}: {verdict}, {count} geteld, {ordered} besteld, drempel {threshold}</translation>
    </message>
    <message>
        <source>{day}, rev. {revision}</source>
        <translation>{day}, rev. {revision}</translation>
    </message>
</context>
<context>
    <name>ReportsScreen</name>
    <message>
        <source>CSM waits</source>
        <translation>CSM wacht</translation>
    </message>
    <message>
        <source>Draft: differs from revision {revision}, which was issued</source>
        <translation>Concept: wijkt af van revisie {revision}, die is uitgegeven</translation>
    </message>
    <message>
        <source>Draft: not issued yet</source>
        <translation>Concept: nog niet uitgegeven</translation>
    </message>
    <message>
        <source>Drawing the report</source>
        <translation>Het rapport wordt opgemaakt</translation>
    </message>
    <message>
        <source>Folder for the reports</source>
        <translation>Map voor de rapporten</translation>
    </message>
    <message>
        <source>Issue all reports</source>
        <translation>Alle rapporten uitgeven</translation>
    </message>
    <message>
        <source>Issued: {name}</source>
        <translation>Uitgegeven: {name}</translation>
    </message>
    <message>
        <source>Issuing reports</source>
        <translation>Rapporten uitgeven</translation>
    </message>
    <message>
        <source>Issuing the report</source>
        <translation>Het rapport uitgeven</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Map openen</translation>
    </message>
    <message>
        <source>Recorded: sent to {recipient} on {day}</source>
        <translation>Vastgelegd: verzonden aan {recipient} op {day}</translation>
    </message>
    <message>
        <source>Reports ready: {count}</source>
        <translation>Rapporten klaar: {count}</translation>
    </message>
    <message>
        <source>Save all reports…</source>
        <translation>Alle rapporten opslaan…</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Het rapport opslaan</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>Opgeslagen als {name}</translation>
    </message>
    <message>
        <source>Saving reports</source>
        <translation>Rapporten opslaan</translation>
    </message>
    <message>
        <source>Saving the report</source>
        <translation>Het rapport opslaan</translation>
    </message>
    <message>
        <source>Stopped: {count} of {wanted} reports were done and stay</source>
        <translation>Gestopt: {count} van {wanted} rapporten zijn gedaan en blijven</translation>
    </message>
    <message>
        <source>no inventory</source>
        <translation>geen inventaris</translation>
    </message>
    <message>
        <source>to issue</source>
        <translation>uit te geven</translation>
    </message>
    <message>
        <source>to send</source>
        <translation>te sturen</translation>
    </message>
    <message>
        <source>true-up</source>
        <translation>true-up</translation>
    </message>
</context>
<context>
    <name>ReportsView</name>
    <message>
        <source>A draft is issued first</source>
        <translation>Een concept wordt eerst uitgegeven</translation>
    </message>
    <message>
        <source>Choose a customer on the left to see its report of the month.</source>
        <translation>Kies links een klant om het rapport van de maand te zien.</translation>
    </message>
    <message>
        <source>Mark the inventory report as sent to the CSM</source>
        <translation>Het inventarisrapport markeren als verzonden aan de CSM</translation>
    </message>
    <message>
        <source>Mark the report as sent</source>
        <translation>Het rapport markeren als verzonden</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Maand</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>Maand erna</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>Maand ervoor</translation>
    </message>
    <message>
        <source>Monthly report</source>
        <translation>Maandrapport</translation>
    </message>
    <message>
        <source>No contract in this month</source>
        <translation>Geen contract in deze maand</translation>
    </message>
    <message>
        <source>No customer chosen</source>
        <translation>Geen klant gekozen</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Rapporten</translation>
    </message>
    <message>
        <source>Reports are made for customers with a contract in the month. Choose another month.</source>
        <translation>Rapporten worden gemaakt voor klanten met een contract in de maand. Kies een andere maand.</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Het rapport opslaan</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Opslaan…</translation>
    </message>
    <message>
        <source>Sent to CSM…</source>
        <translation>Verzonden aan CSM…</translation>
    </message>
    <message>
        <source>Sent…</source>
        <translation>Verzonden…</translation>
    </message>
    <message>
        <source>What waits</source>
        <translation>Wat wacht</translation>
    </message>
    <message>
        <source>With the list of devices</source>
        <translation>Met de lijst van apparaten</translation>
    </message>
</context>
<context>
    <name>RunningWork</name>
    <message>
        <source>Cancel the running work</source>
        <translation>Het lopende werk annuleren</translation>
    </message>
    <message>
        <source>Progress of the running work</source>
        <translation>Voortgang van het lopende werk</translation>
    </message>
    <message>
        <source>{title}: stopping…</source>
        <translation>{title}: wordt gestopt…</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Folder for the marked copies</source>
        <translation>Map voor de gemarkeerde kopieën</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Map openen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>Saving the lists</source>
        <translation>Lijsten bewaren</translation>
    </message>
    <message>
        <source>Saving the marked copy</source>
        <translation>Gemarkeerde kopie bewaren</translation>
    </message>
    <message>
        <source>What changes, {customer} {day}</source>
        <translation>Wat verandert, {customer} {day}</translation>
    </message>
    <message>
        <source>{count} marked copies are saved</source>
        <translation>{count} gemarkeerde kopieën zijn bewaard</translation>
    </message>
    <message>
        <source>{count} rows are on the clipboard, to be pasted into a spreadsheet</source>
        <translation>{count} rijen staan op het klembord en kunnen in een spreadsheet worden geplakt</translation>
    </message>
    <message>
        <source>{name} is saved</source>
        <translation>{name} is bewaard</translation>
    </message>
</context>
<context>
    <name>Screens</name>
    <message>
        <source>Catalogue</source>
        <translation>Catalogus</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Klanten</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importeren</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Rapporten</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>True-ups</source>
        <translation>True-ups</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Welkom</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>Search customer, quote, serial number or command</source>
        <translation>Zoek klant, offerte, serienummer of opdracht</translation>
    </message>
</context>
<context>
    <name>SentDialog</name>
    <message>
        <source>Record it</source>
        <translation>Vastleggen</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>Verzonden op</translation>
    </message>
    <message>
        <source>Sent to</source>
        <translation>Verzonden aan</translation>
    </message>
    <message>
        <source>The inventory report was sent to the CSM</source>
        <translation>Het inventarisrapport is aan de CSM verzonden</translation>
    </message>
    <message>
        <source>The monthly report was sent</source>
        <translation>Het maandrapport is verzonden</translation>
    </message>
    <message>
        <source>{customer}, {month}. It can be recorded again when this was wrong.</source>
        <translation>{customer}, {month}. Het kan opnieuw worden vastgelegd als dit niet klopte.</translation>
    </message>
</context>
<context>
    <name>SetRulesCard</name>
    <message>
        <source>Ask again</source>
        <translation>Opnieuw vragen</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Beslist door</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Beslissing</translation>
    </message>
    <message>
        <source>Decisions about sets</source>
        <translation>Beslissingen over sets</translation>
    </message>
    <message>
        <source>Model that counts</source>
        <translation>Model dat telt</translation>
    </message>
    <message>
        <source>One set</source>
        <translation>Eén set</translation>
    </message>
    <message>
        <source>Other part</source>
        <translation>Andere deel</translation>
    </message>
    <message>
        <source>Sets over two rows</source>
        <translation>Sets over twee rijen</translation>
    </message>
    <message>
        <source>The selected pair is:</source>
        <translation>Het gekozen paar is:</translation>
    </message>
    <message>
        <source>Two devices</source>
        <translation>Twee apparaten</translation>
    </message>
    <message>
        <source>What was decided about pairs of models, for every customer. A change holds for the imports from now on; stored months stay as they are.</source>
        <translation>Wat er over paren van modellen is beslist, voor elke klant. Een wijziging geldt voor imports vanaf nu; vastgelegde maanden blijven zoals ze zijn.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>one set</source>
        <translation>één set</translation>
    </message>
    <message>
        <source>two devices</source>
        <translation>twee apparaten</translation>
    </message>
</context>
<context>
    <name>Sets</name>
    <message>
        <source>rows {row} ({serial}) and {other} ({other_serial}): Lens ID {common}</source>
        <translation>rijen {row} ({serial}) en {other} ({other_serial}): Lens-ID {common}</translation>
    </message>
    <message>
        <source>rows {row} ({serial}) and {other} ({other_serial}): both named {common}</source>
        <translation>rijen {row} ({serial}) en {other} ({other_serial}): beide met de naam {common}</translation>
    </message>
    <message>
        <source>rows {row} ({serial}) and {other} ({other_serial}): both of {common}</source>
        <translation>rijen {row} ({serial}) en {other} ({other_serial}): beide van {common}</translation>
    </message>
    <message>
        <source>“{kept}” and “{part}” are one set: such pairs count once, as “{kept}”</source>
        <translation>“{kept}” en “{part}” zijn één set: zulke paren tellen één keer, als “{kept}”</translation>
    </message>
    <message>
        <source>“{kept}” and “{part}” are two devices: both count</source>
        <translation>“{kept}” en “{part}” zijn twee apparaten: beide tellen</translation>
    </message>
</context>
<context>
    <name>SetsCard</name>
    <message>
        <source>One set over two rows?</source>
        <translation>Eén set over twee rijen?</translation>
    </message>
    <message>
        <source>One set: count it once, as {model}</source>
        <translation>Eén set: één keer tellen, als {model}</translation>
    </message>
    <message>
        <source>These models stand in pairs that look like one set, such as a base and its headset. They count as two devices until you decide; your answer holds for every customer, in this import and later ones.</source>
        <translation>Deze modellen staan in paren die op één set lijken, zoals een basisstation met zijn headset. Ze tellen als twee apparaten tot u beslist; uw antwoord geldt voor elke klant, in deze import en latere.</translation>
    </message>
    <message>
        <source>Two devices</source>
        <translation>Twee apparaten</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>en nog {count}</translation>
    </message>
    <message>
        <source>{models}, pairs: {count}</source>
        <translation>{models}, aantal paren: {count}</translation>
    </message>
</context>
<context>
    <name>SettingsScreen</name>
    <message>
        <source>About</source>
        <translation>Over</translation>
    </message>
    <message>
        <source>Appearance and language</source>
        <translation>Weergave en taal</translation>
    </message>
    <message>
        <source>Backed up and verified at {moment}</source>
        <translation>Back-up gemaakt en gecontroleerd: {moment}</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Back-up maken</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Merk</translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation>Een logo kiezen</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documenten</translation>
    </message>
    <message>
        <source>Example.pdf</source>
        <translation>Voorbeeld.pdf</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>Afbeeldingen (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Put “{name}” in the place of the present data?</source>
        <translation>“{name}” in de plaats van de huidige gegevens zetten?</translation>
    </message>
    <message>
        <source>Remembered columns</source>
        <translation>Onthouden kolommen</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Terugzetten</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Een back-up terugzetten</translation>
    </message>
    <message>
        <source>Saved, with characters that no font has</source>
        <translation>Opgeslagen, met tekens die geen lettertype heeft</translation>
    </message>
    <message>
        <source>Sections of the settings</source>
        <translation>Onderdelen van de instellingen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Something about the place of your data</source>
        <translation>Iets over de plaats van uw gegevens</translation>
    </message>
    <message>
        <source>Store and backups</source>
        <translation>Gegevens en back-ups</translation>
    </message>
    <message>
        <source>The brand is saved; documents issued before stay as they are</source>
        <translation>Het merk is opgeslagen; eerder uitgegeven documenten blijven zoals ze zijn</translation>
    </message>
    <message>
        <source>The checks found something; restore a backup from before it</source>
        <translation>De controles vonden iets; zet een back-up van daarvoor terug</translation>
    </message>
    <message>
        <source>The limit is saved; older original files removed: {count}</source>
        <translation>De grens is bewaard; oudere originele bestanden verwijderd: {count}</translation>
    </message>
    <message>
        <source>The limit of original files is saved</source>
        <translation>De grens voor originele bestanden is bewaard</translation>
    </message>
    <message>
        <source>The picture could not be read: {reason}</source>
        <translation>De afbeelding kon niet worden gelezen: {reason}</translation>
    </message>
    <message>
        <source>The settings of documents are saved</source>
        <translation>De instellingen van documenten zijn opgeslagen</translation>
    </message>
    <message>
        <source>The store is sound: {count} checks found nothing</source>
        <translation>De gegevens zijn in orde: {count} controles vonden niets</translation>
    </message>
    <message>
        <source>Verifying the store</source>
        <translation>Gegevens controleren</translation>
    </message>
    <message>
        <source>What was done since that backup is no longer in the store. The present data is moved aside, never deleted, and the backup is checked first. The window closes and opens again.</source>
        <translation>Wat sinds die back-up is gedaan, staat dan niet meer in de gegevens. De huidige gegevens worden opzij gezet, nooit verwijderd, en de back-up wordt eerst gecontroleerd. Het venster sluit en opent opnieuw.</translation>
    </message>
</context>
<context>
    <name>Sheets</name>
    <message>
        <source>Contacts</source>
        <translation>Contactpersonen</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>Contracten</translation>
    </message>
    <message>
        <source>Covered categories</source>
        <translation>Gedekte categorieën</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Klanten</translation>
    </message>
    <message>
        <source>Models of the catalogue</source>
        <translation>Modellen van de catalogus</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Prijzen</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Sneltoetsen</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Navigation</source>
        <translation>Navigatie</translation>
    </message>
</context>
<context>
    <name>Sitting</name>
    <message>
        <source>The store was opened; please read this</source>
        <translation>De opslag is geopend; lees dit even</translation>
    </message>
</context>
<context>
    <name>StandingCard</name>
    <message>
        <source>No contract covers this category on that day.</source>
        <translation>Op die dag dekt geen contract deze categorie.</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Waarom?</translation>
    </message>
    <message>
        <source>against ordered</source>
        <translation>t.o.v. besteld</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>basislijn</translation>
    </message>
    <message>
        <source>devices</source>
        <translation>apparaten</translation>
    </message>
    <message>
        <source>in the last inventory</source>
        <translation>in de vorige inventaris</translation>
    </message>
    <message>
        <source>not under contract</source>
        <translation>niet onder contract</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>CSM report owed</source>
        <translation>CSM-rapport te sturen</translation>
    </message>
    <message>
        <source>Ending soon</source>
        <translation>Eindigt binnenkort</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation>Onvolledig</translation>
    </message>
    <message>
        <source>Inventory due</source>
        <translation>Inventaris nodig</translation>
    </message>
    <message>
        <source>No contract</source>
        <translation>Geen contract</translation>
    </message>
    <message>
        <source>PO awaited</source>
        <translation>PO verwacht</translation>
    </message>
    <message>
        <source>Report to send</source>
        <translation>Rapport te sturen</translation>
    </message>
    <message>
        <source>True-up due</source>
        <translation>True-up nodig</translation>
    </message>
    <message>
        <source>True-up to send</source>
        <translation>True-up te sturen</translation>
    </message>
    <message>
        <source>devices · {month}</source>
        <translation>apparaten · {month}</translation>
    </message>
</context>
<context>
    <name>StepDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>This cannot be left empty.</source>
        <translation>Dit kan niet leeg blijven.</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>Step {number} of {total}: {title}</source>
        <translation>Stap {number} van {total}: {title}</translation>
    </message>
</context>
<context>
    <name>StoreCommands</name>
    <message>
        <source>Back up the store…</source>
        <translation>Back-up maken…</translation>
    </message>
    <message>
        <source>Export the portfolio as a workbook…</source>
        <translation>Portefeuille als werkmap exporteren…</translation>
    </message>
    <message>
        <source>Import inventory</source>
        <translation>Inventaris importeren</translation>
    </message>
    <message>
        <source>Look at the demo</source>
        <translation>Demo bekijken</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Back-up terugzetten…</translation>
    </message>
    <message>
        <source>Save an empty portfolio workbook…</source>
        <translation>Lege portefeuillewerkmap bewaren…</translation>
    </message>
    <message>
        <source>Take in a portfolio workbook…</source>
        <translation>Portefeuillewerkmap inlezen…</translation>
    </message>
</context>
<context>
    <name>StorePage</name>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Nothing is stored until all of it is.</source>
        <translation>Er wordt niets vastgelegd voordat alles is vastgelegd.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Voortgang</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>rijen</translation>
    </message>
</context>
<context>
    <name>StoreSection</name>
    <message>
        <source>A verified backup is made every day on which the program is open.</source>
        <translation>Elke dag dat het programma open is, wordt een gecontroleerde back-up gemaakt.</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Nu back-up maken</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Back-ups</translation>
    </message>
    <message>
        <source>Last verified backup</source>
        <translation>Laatste gecontroleerde back-up</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>Nog geen back-up</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Map openen</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Terugzetten…</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Grootte</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Controleren</translation>
    </message>
    <message>
        <source>Where your data is</source>
        <translation>Waar uw gegevens staan</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>nog geen</translation>
    </message>
</context>
<context>
    <name>StoreWork</name>
    <message>
        <source>Back up the store</source>
        <translation>Back-up maken</translation>
    </message>
    <message>
        <source>Backed up and verified at {moment}</source>
        <translation>Back-up gemaakt en gecontroleerd op {moment}</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Er wordt een back-up gemaakt</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>Een back-up kiezen</translation>
    </message>
    <message>
        <source>Export the portfolio</source>
        <translation>Portefeuille exporteren</translation>
    </message>
    <message>
        <source>Exporting the portfolio</source>
        <translation>De portefeuille wordt geschreven</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Map openen</translation>
    </message>
    <message>
        <source>Portfolio template.xlsx</source>
        <translation>Portefeuillesjabloon.xlsx</translation>
    </message>
    <message>
        <source>Portfolio.xlsx</source>
        <translation>Portefeuille.xlsx</translation>
    </message>
    <message>
        <source>Put “{name}” in the place of the present data?</source>
        <translation>“{name}” in de plaats van de huidige gegevens zetten?</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Terugzetten</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Back-up terugzetten</translation>
    </message>
    <message>
        <source>Save an empty workbook</source>
        <translation>Lege werkmap bewaren</translation>
    </message>
    <message>
        <source>Stores (*.db)</source>
        <translation>Opslagen (*.db)</translation>
    </message>
    <message>
        <source>The present data is moved aside, never deleted. The backup is checked before anything is touched. The window closes and opens again.</source>
        <translation>De huidige gegevens worden opzijgezet, nooit gewist. De back-up wordt gecontroleerd voordat er iets wordt aangeraakt. Het venster sluit en gaat weer open.</translation>
    </message>
    <message>
        <source>Writing the workbook</source>
        <translation>De werkmap wordt geschreven</translation>
    </message>
    <message>
        <source>{name} is saved</source>
        <translation>{name} is bewaard</translation>
    </message>
</context>
<context>
    <name>Terms</name>
    <message>
        <source>Added devices</source>
        <translation>Toegevoegde apparaten</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Correctie</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Geteld</translation>
    </message>
    <message>
        <source>End of life</source>
        <translation>Einde levensduur</translation>
    </message>
    <message>
        <source>Excluded</source>
        <translation>Uitgesloten</translation>
    </message>
    <message>
        <source>From another category</source>
        <translation>Uit andere categorie</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>Headsets/personal</source>
        <translation>Headsets/persoonlijk</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>Genegeerd</translation>
    </message>
    <message>
        <source>Monthly report</source>
        <translation>Maandrapport</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Verplaatst</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nieuw</translation>
    </message>
    <message>
        <source>No longer end of life</source>
        <translation>Niet langer einde levensduur</translation>
    </message>
    <message>
        <source>No longer excluded</source>
        <translation>Niet langer uitgesloten</translation>
    </message>
    <message>
        <source>No longer repeated</source>
        <translation>Niet langer herhaald</translation>
    </message>
    <message>
        <source>Not a device</source>
        <translation>Geen apparaat</translation>
    </message>
    <message>
        <source>Not seen</source>
        <translation>Niet gezien</translation>
    </message>
    <message>
        <source>Now a device</source>
        <translation>Nu een apparaat</translation>
    </message>
    <message>
        <source>Now classified</source>
        <translation>Nu ingedeeld</translation>
    </message>
    <message>
        <source>Other category</source>
        <translation>Andere categorie</translation>
    </message>
    <message>
        <source>Other model</source>
        <translation>Ander model</translation>
    </message>
    <message>
        <source>Out of quarantine</source>
        <translation>Uit quarantaine</translation>
    </message>
    <message>
        <source>PO request</source>
        <translation>Aanvraag inkooporder</translation>
    </message>
    <message>
        <source>Quarantined</source>
        <translation>In quarantaine</translation>
    </message>
    <message>
        <source>Renewal</source>
        <translation>Verlenging</translation>
    </message>
    <message>
        <source>Repeated</source>
        <translation>Herhaald</translation>
    </message>
    <message>
        <source>Reverse charge</source>
        <translation>Btw verlegd</translation>
    </message>
    <message>
        <source>Standard rate</source>
        <translation>Standaardtarief</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>To another category</source>
        <translation>Naar andere categorie</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>Te beslissen</translation>
    </message>
    <message>
        <source>True-up</source>
        <translation>True-up</translation>
    </message>
    <message>
        <source>True-up quote</source>
        <translation>True-up-offerte</translation>
    </message>
    <message>
        <source>Unclassified</source>
        <translation>Niet ingedeeld</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Spraak</translation>
    </message>
    <message>
        <source>Zero rate</source>
        <translation>Nultarief</translation>
    </message>
    <message>
        <source>against the baseline</source>
        <translation>tegen de basislijn</translation>
    </message>
    <message>
        <source>against the number ordered</source>
        <translation>tegen het bestelde aantal</translation>
    </message>
    <message>
        <source>calendar months, part months by days</source>
        <translation>kalendermaanden, deel van een maand naar dagen</translation>
    </message>
    <message>
        <source>days of a year of 365</source>
        <translation>dagen van een jaar van 365</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>afgewezen</translation>
    </message>
    <message>
        <source>no inventory</source>
        <translation>geen inventaris</translation>
    </message>
    <message>
        <source>ordered</source>
        <translation>besteld</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>voorgesteld</translation>
    </message>
    <message>
        <source>quoted</source>
        <translation>aangeboden</translation>
    </message>
    <message>
        <source>superseded</source>
        <translation>vervangen</translation>
    </message>
    <message>
        <source>true-up</source>
        <translation>true-up</translation>
    </message>
    <message>
        <source>whole months, part months as whole</source>
        <translation>hele maanden, deel van een maand als heel</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>ingetrokken</translation>
    </message>
    <message>
        <source>within allowance</source>
        <translation>binnen marge</translation>
    </message>
    <message>
        <source>within ordered</source>
        <translation>binnen besteld</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Ledger</source>
        <translation>Grootboek</translation>
    </message>
    <message>
        <source>by price group: {groups}</source>
        <translation>per prijsgroep: {groups}</translation>
    </message>
    <message>
        <source>ordered {ordered} · baseline {baseline} · threshold {threshold}</source>
        <translation>besteld {ordered} · basislijn {baseline} · drempel {threshold}</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Close this message</source>
        <translation>Deze melding sluiten</translation>
    </message>
</context>
<context>
    <name>TodayScreen</name>
    <message>
        <source>Drawing up the true-up</source>
        <translation>De true-up wordt opgesteld</translation>
    </message>
    <message>
        <source>Reading what needs you</source>
        <translation>Er wordt gelezen wat er te doen is</translation>
    </message>
    <message>
        <source>True-up {number} is drawn up</source>
        <translation>True-up {number} is opgesteld</translation>
    </message>
    <message>
        <source>{month}: 1 contract ends</source>
        <translation>{month}: 1 contract eindigt</translation>
    </message>
    <message>
        <source>{month}: no contract ends</source>
        <translation>{month}: geen contract eindigt</translation>
    </message>
    <message>
        <source>{month}: {count} contracts end</source>
        <translation>{month}: {count} contracten eindigen</translation>
    </message>
</context>
<context>
    <name>TodayView</name>
    <message>
        <source>Action</source>
        <translation>Actie</translation>
    </message>
    <message>
        <source>Begin with the workbook</source>
        <translation>Beginnen met de werkmap</translation>
    </message>
    <message>
        <source>Contracts that end</source>
        <translation>Aflopende contracten</translation>
    </message>
    <message>
        <source>Contracts that end, per month</source>
        <translation>Aflopende contracten per maand</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Klant</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Detail</translation>
    </message>
    <message>
        <source>Every inventory of this month is in, and nobody waits for a quote, an order or a report.</source>
        <translation>Alle inventarissen van deze maand zijn binnen, en niemand wacht op een offerte, een order of een rapport.</translation>
    </message>
    <message>
        <source>No contracts yet</source>
        <translation>Nog geen contracten</translation>
    </message>
    <message>
        <source>Nothing needs you today</source>
        <translation>Vandaag is er niets te doen</translation>
    </message>
    <message>
        <source>Open the customers</source>
        <translation>Klanten openen</translation>
    </message>
    <message>
        <source>Portfolio</source>
        <translation>Portefeuille</translation>
    </message>
    <message>
        <source>Show only</source>
        <translation>Toon alleen</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>What needs you appears here once customers and contracts are in. They come from one workbook.</source>
        <translation>Wat er te doen is, staat hier zodra er klanten en contracten zijn. Die komen uit één werkmap.</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Welke</translation>
    </message>
    <message>
        <source>Work list</source>
        <translation>Werklijst</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vooruit</translation>
    </message>
</context>
<context>
    <name>Trace</name>
    <message>
        <source>Archive</source>
        <translation>Archief</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Inventory of</source>
        <translation>Inventaris van</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Laatst gezien</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Origineel</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Ruimte</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Rij</translation>
    </message>
    <message>
        <source>SHA-256 of the file</source>
        <translation>SHA-256 van het bestand</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Blad</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Locatie</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Gebruiker</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Wat veranderde</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Wat gebeurde</translation>
    </message>
    <message>
        <source>as before</source>
        <translation>als daarvoor</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>gewijzigd</translation>
    </message>
    <message>
        <source>first listed</source>
        <translation>eerste keer</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>bewaard</translation>
    </message>
    <message>
        <source>listed again</source>
        <translation>weer genoemd</translation>
    </message>
    <message>
        <source>no longer listed</source>
        <translation>niet meer genoemd</translation>
    </message>
    <message>
        <source>not kept</source>
        <translation>niet bewaard</translation>
    </message>
</context>
<context>
    <name>TraceDialog</name>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolommen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiëren</translation>
    </message>
    <message>
        <source>Months of the device</source>
        <translation>Maanden van het apparaat</translation>
    </message>
    <message>
        <source>Months that an earlier version imported know their file, not the row.</source>
        <translation>Maanden die een eerdere versie heeft geïmporteerd kennen het bestand, niet de rij.</translation>
    </message>
    <message>
        <source>Where does this come from?</source>
        <translation>Waar komt dit vandaan?</translation>
    </message>
    <message>
        <source>no serial number, MAC address or device ID</source>
        <translation>geen serienummer, MAC-adres of apparaat-ID</translation>
    </message>
</context>
<context>
    <name>TrendChart</name>
    <message>
        <source>Course of the number of devices</source>
        <translation>Verloop van het aantal apparaten</translation>
    </message>
    <message>
        <source>counted</source>
        <translation>geteld</translation>
    </message>
    <message>
        <source>ordered</source>
        <translation>besteld</translation>
    </message>
    <message>
        <source>ordered {count}</source>
        <translation>besteld {count}</translation>
    </message>
    <message>
        <source>threshold</source>
        <translation>drempel</translation>
    </message>
    <message>
        <source>threshold {count}</source>
        <translation>drempel {count}</translation>
    </message>
    <message>
        <source>{month}: no inventory</source>
        <translation>{month}: geen inventaris</translation>
    </message>
    <message>
        <source>{month}: {count} devices</source>
        <translation>{month}: {count} apparaten</translation>
    </message>
</context>
<context>
    <name>TrueUpColumns</name>
    <message>
        <source>Added</source>
        <translation>Erbij</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Bedrag</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categorie</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Contract</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Telling</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Geteld</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Klant</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>Voor het eerst gezien</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Models or serials to decide</source>
        <translation>Modellen of serienummers te beslissen</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Maand</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>Besteld</translation>
    </message>
    <message>
        <source>PO number</source>
        <translation>Inkoopordernummer</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Serienummer</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Locatie</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Waits (days)</source>
        <translation>Wacht (dagen)</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>volledig</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>onvolledig</translation>
    </message>
</context>
<context>
    <name>TrueUpsScreen</name>
    <message>
        <source>Added devices</source>
        <translation>Toegevoegde apparaten</translation>
    </message>
    <message>
        <source>Amount without VAT</source>
        <translation>Bedrag exclusief btw</translation>
    </message>
    <message>
        <source>Before the order is asked for</source>
        <translation>Voordat de order wordt aangevraagd</translation>
    </message>
    <message>
        <source>Billed</source>
        <translation>Gefactureerd</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Draw up true-up</source>
        <translation>True-up opstellen</translation>
    </message>
    <message>
        <source>Draw up true-ups</source>
        <translation>True-ups opstellen</translation>
    </message>
    <message>
        <source>Drawing the document</source>
        <translation>Het document wordt opgemaakt</translation>
    </message>
    <message>
        <source>Drawing up true-ups</source>
        <translation>True-ups opstellen</translation>
    </message>
    <message>
        <source>Drawn up: {numbers}</source>
        <translation>Opgesteld: {numbers}</translation>
    </message>
    <message>
        <source>Folder for the documents</source>
        <translation>Map voor de documenten</translation>
    </message>
    <message>
        <source>Issued, with characters that no font has</source>
        <translation>Uitgegeven, met tekens die geen lettertype heeft</translation>
    </message>
    <message>
        <source>Issuing documents</source>
        <translation>Documenten uitgeven</translation>
    </message>
    <message>
        <source>Margin (on screen only)</source>
        <translation>Marge (alleen op het scherm)</translation>
    </message>
    <message>
        <source>Not everything was drawn up</source>
        <translation>Niet alles is opgesteld</translation>
    </message>
    <message>
        <source>Propose again</source>
        <translation>Opnieuw voorstellen</translation>
    </message>
    <message>
        <source>Purchase order</source>
        <translation>Inkooporder</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reden</translation>
    </message>
    <message>
        <source>Record it</source>
        <translation>Vastleggen</translation>
    </message>
    <message>
        <source>Record order</source>
        <translation>Bestelling vastleggen</translation>
    </message>
    <message>
        <source>Record the order all the same</source>
        <translation>Order toch vastleggen</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>Opgeslagen als {path}</translation>
    </message>
    <message>
        <source>Superseded by</source>
        <translation>Vervangen door</translation>
    </message>
    <message>
        <source>The count is another one than was quoted; the order is not recorded</source>
        <translation>Het aantal is anders dan aangeboden; de order is niet vastgelegd</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Waarom?</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Intrekken</translation>
    </message>
    <message>
        <source>Withdraw {number}</source>
        <translation>{number} intrekken</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Intrekken…</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>onbekend</translation>
    </message>
    <message>
        <source>{count} files saved in {folder}</source>
        <translation>{count} bestanden opgeslagen in {folder}</translation>
    </message>
    <message>
        <source>{number} is now: {state}</source>
        <translation>{number} is nu: {state}</translation>
    </message>
    <message>
        <source>{number} was declined</source>
        <translation>{number} is afgewezen</translation>
    </message>
    <message>
        <source>{parts}, together {sum}</source>
        <translation>{parts}, samen {sum}</translation>
    </message>
</context>
<context>
    <name>TrueUpsView</name>
    <message>
        <source>Drafts are issued first</source>
        <translation>Concepten worden eerst uitgegeven</translation>
    </message>
    <message>
        <source>Issue the documents</source>
        <translation>Documenten uitgeven</translation>
    </message>
    <message>
        <source>Mark as sent</source>
        <translation>Verzonden</translation>
    </message>
    <message>
        <source>More steps</source>
        <translation>Meer stappen</translation>
    </message>
    <message>
        <source>No true-ups yet</source>
        <translation>Nog geen true-ups</translation>
    </message>
    <message>
        <source>Record order…</source>
        <translation>Bestelling…</translation>
    </message>
    <message>
        <source>Save the documents</source>
        <translation>De documenten opslaan</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Opslaan…</translation>
    </message>
    <message>
        <source>States</source>
        <translation>Statussen</translation>
    </message>
    <message>
        <source>The customer declined…</source>
        <translation>De klant wees af…</translation>
    </message>
    <message>
        <source>True-ups</source>
        <translation>True-ups</translation>
    </message>
    <message>
        <source>When an inventory reaches the threshold of a category, its true-up is drawn up here.</source>
        <translation>Als een inventaris de drempel van een categorie bereikt, wordt de true-up hier opgesteld.</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Intrekken…</translation>
    </message>
</context>
<context>
    <name>Upkeep</name>
    <message>
        <source>Backup of the day</source>
        <translation>Back-up van de dag</translation>
    </message>
    <message>
        <source>Demo: everybody in it is made up, and it is thrown away when you close it</source>
        <translation>Demo: iedereen erin is verzonnen, en bij het sluiten wordt alles weggegooid</translation>
    </message>
    <message>
        <source>Local data</source>
        <translation>Lokale gegevens</translation>
    </message>
    <message>
        <source>Store in a shared folder: {place}</source>
        <translation>Opslag in een gedeelde map: {place}</translation>
    </message>
    <message>
        <source>The last backup is {count} days old</source>
        <translation>De laatste back-up is {count} dagen oud</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>zojuist</translation>
    </message>
    <message>
        <source>last verified backup {age}</source>
        <translation>laatste gecontroleerde back-up {age}</translation>
    </message>
    <message>
        <source>no verified backup yet</source>
        <translation>nog geen gecontroleerde back-up</translation>
    </message>
    <message>
        <source>{count} days ago</source>
        <translation>{count} dagen geleden</translation>
    </message>
    <message>
        <source>{count} h ago</source>
        <translation>{count} uur geleden</translation>
    </message>
    <message>
        <source>{count} min ago</source>
        <translation>{count} min geleden</translation>
    </message>
    <message>
        <source>{count} things to do</source>
        <translation>{count} dingen te doen</translation>
    </message>
    <message>
        <source>{count} true-ups due</source>
        <translation>{count} true-ups nodig</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Voortgang</translation>
    </message>
</context>
<context>
    <name>WelcomeScreen</name>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Choose the workbook</source>
        <translation>Werkmap kiezen</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Verder</translation>
    </message>
    <message>
        <source>Customers and contracts</source>
        <translation>Klanten en contracten</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Excel-werkmappen (*.xlsx)</translation>
    </message>
    <message>
        <source>Inventories come next, month by month; first who your customers are and what they have ordered.</source>
        <translation>Inventarissen volgen daarna, maand voor maand; eerst wie uw klanten zijn en wat zij hebben besteld.</translation>
    </message>
    <message>
        <source>Language and brand</source>
        <translation>Taal en merk</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Niet nu</translation>
    </message>
    <message>
        <source>Reading the workbook</source>
        <translation>De werkmap wordt gelezen</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>{name} wordt gelezen</translation>
    </message>
    <message>
        <source>Sample quote.pdf</source>
        <translation>Voorbeeldofferte.pdf</translation>
    </message>
    <message>
        <source>Taking in the workbook</source>
        <translation>De werkmap wordt ingelezen</translation>
    </message>
    <message>
        <source>Taking in {name}</source>
        <translation>{name} wordt ingelezen</translation>
    </message>
    <message>
        <source>The workbook is taken in: {count} customers</source>
        <translation>De werkmap is ingelezen: {count} klanten</translation>
    </message>
    <message>
        <source>Two steps to your first check. Everything stays on this computer, and can be changed later.</source>
        <translation>Twee stappen naar uw eerste controle. Alles blijft op deze computer en is later te wijzigen.</translation>
    </message>
    <message>
        <source>Welcome to TrueUp Desk</source>
        <translation>Welkom bij TrueUp Desk</translation>
    </message>
</context>
<context>
    <name>WhyPanel</name>
    <message>
        <source>Clause of the data sheet: {text}</source>
        <translation>Clausule van het productblad: {text}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Why this figure?</source>
        <translation>Waarom dit cijfer?</translation>
    </message>
</context>
<context>
    <name>Work</name>
    <message>
        <source>1 device</source>
        <translation>1 apparaat</translation>
    </message>
    <message>
        <source>CSM report owed</source>
        <translation>CSM-rapport te sturen</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Beslissen</translation>
    </message>
    <message>
        <source>Draw up</source>
        <translation>Opstellen</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importeren</translation>
    </message>
    <message>
        <source>Inventory missing</source>
        <translation>Inventaris ontbreekt</translation>
    </message>
    <message>
        <source>Make report</source>
        <translation>Rapport maken</translation>
    </message>
    <message>
        <source>Model to classify</source>
        <translation>Model in te delen</translation>
    </message>
    <message>
        <source>Open contract</source>
        <translation>Contract openen</translation>
    </message>
    <message>
        <source>Open quote</source>
        <translation>Offerte openen</translation>
    </message>
    <message>
        <source>PO awaited</source>
        <translation>PO verwacht</translation>
    </message>
    <message>
        <source>Quote expiring</source>
        <translation>Offerte loopt af</translation>
    </message>
    <message>
        <source>Record order</source>
        <translation>Order vastleggen</translation>
    </message>
    <message>
        <source>Renewal</source>
        <translation>Verlenging</translation>
    </message>
    <message>
        <source>Report to send</source>
        <translation>Rapport te sturen</translation>
    </message>
    <message>
        <source>Send inventory</source>
        <translation>Inventaris sturen</translation>
    </message>
    <message>
        <source>Send quote</source>
        <translation>Offerte sturen</translation>
    </message>
    <message>
        <source>True-up due</source>
        <translation>True-up nodig</translation>
    </message>
    <message>
        <source>True-up to send</source>
        <translation>True-up te sturen</translation>
    </message>
    <message>
        <source>ended yesterday</source>
        <translation>liep gisteren af</translation>
    </message>
    <message>
        <source>ended {day}</source>
        <translation>liep af op {day}</translation>
    </message>
    <message>
        <source>ends today</source>
        <translation>loopt vandaag af</translation>
    </message>
    <message>
        <source>ends today, {day}</source>
        <translation>eindigt vandaag, {day}</translation>
    </message>
    <message>
        <source>ends tomorrow</source>
        <translation>loopt morgen af</translation>
    </message>
    <message>
        <source>ends tomorrow, {day}</source>
        <translation>eindigt morgen, {day}</translation>
    </message>
    <message>
        <source>ends {day}, in {count} days</source>
        <translation>eindigt {day}, over {count} dagen</translation>
    </message>
    <message>
        <source>for 1 day</source>
        <translation>sinds 1 dag</translation>
    </message>
    <message>
        <source>for {count} days</source>
        <translation>sinds {count} dagen</translation>
    </message>
    <message>
        <source>in {count} days</source>
        <translation>over {count} dagen</translation>
    </message>
    <message>
        <source>since today</source>
        <translation>sinds vandaag</translation>
    </message>
    <message>
        <source>{count} days ago</source>
        <translation>{count} dagen geleden</translation>
    </message>
    <message>
        <source>{count} devices</source>
        <translation>{count} apparaten</translation>
    </message>
</context>
</TS>
