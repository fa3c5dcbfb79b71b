using System.Text;
using Bekwaam.Core;
using Bekwaam.Core.Data;
using Bekwaam.Core.Jobs;
using Bekwaam.Core.Relations;
using Bekwaam.Core.Relations.Importing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bekwaam.Demo;

/// <summary>Cards that were gathered at a fair, brought in as a manager does: looked at, tried, imported.</summary>
internal sealed class DemoContacts(IDatabase database, DemoCalendar calendar, IReadOnlyDictionary<Colleague, Guid> accounts)
{
    private const string FileName = "beurs-duurzaam-wonen.csv";

    /// <summary>As the program of the fair wrote it: one visitor stands in it twice, one left no name or way to be reached.</summary>
    private const string Visitors =
        """
        Voornaam;Tussenvoegsel;Achternaam;Bedrijf;Functie;E-mailadres;Mobiel;Postcode;Plaats;Notities
        Hugo;van;Leersum;VvE Parkzicht;voorzitter;hugo@parkzicht.example;06 5550 7001;3701 HA;Zeist;Wil voor het voorjaar een plan voor 24 woningen
        Annelies;;Postma;;;annelies.postma@post.example;06 5550 7002;3512 JE;Utrecht;Vraagt wat een warmtepomp aan geluid maakt
        Wouter;de;Graaf;Bouwbedrijf De Graaf;uitvoerder;wouter@bouwdegraaf.example;06 5550 7003;3811 LM;Amersfoort;
        Samira;;Haddad;;;samira.haddad@post.example;06 5550 7004;3571 XK;Utrecht;
        Gerrit;;Wolters;Makelaardij Wolters;eigenaar;gerrit@wolters.example;06 5550 70;3703 BT;Zeist;Het mobiele nummer is onleesbaar
        Petra;ten;Cate;;;petra.tencate@post.example;06 5550 7006;3817 GH;Amersfoort;
        Annelies;;Postma;;;annelies.postma@post.example;06 5550 7002;3512 JE;Utrecht;
        ;;;;;;;3581 KP;Utrecht;Kwam later terug
        Lotte;;Verhoeven;Kinderdagverblijf Het Nest;directeur;lotte@hetnest.example;06 5550 7008;3705 AD;Zeist;

        """;

    public async Task BringInAsync(CancellationToken cancel)
    {
        var time = new DemoTime { Now = calendar.At(calendar.Today.AddDays(-17), 10, 5) };
        await using var content = new MemoryStream(Encoding.UTF8.GetBytes(Visitors));
        var choices = new ContactChoices(KnownContacts.Add, [RelationKind.Prospect]);
        var number = (await new ReceiveContacts(database).RunAsync(content, FileName, null, choices, accounts[DemoPeople.Manager], time.Now, cancel)).Value.Number;
        await StepAsync(StartRelationImport.CheckAsync);
        time.Now += TimeSpan.FromMinutes(3);
        await StepAsync(StartRelationImport.ImportAsync);

        async Task StepAsync(Func<AppDb, int, DateTimeOffset, CancellationToken, Task<Outcome<RelationImport>>> ask)
        {
            await using (var db = database.Open())
                _ = (await ask(db, number, time.Now, cancel)).Value;
            IJobHandler[] handlers = [new CheckRelationImportJob(database), new RunRelationImportJob(database)];
            await new JobRunner(database, handlers, time, new Random(0), JobTiming.Default, NullLogger<JobRunner>.Instance).RunUntilIdleAsync(cancel);
        }
    }
}
