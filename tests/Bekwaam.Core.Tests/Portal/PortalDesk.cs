using System.Text;
using Bekwaam.Core.Cases;
using Bekwaam.Core.Contact;
using Bekwaam.Core.Data;
using Bekwaam.Core.Jobs;
using Bekwaam.Core.Portal;
using Bekwaam.Core.Relations;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Settings;
using Bekwaam.Core.Tests.Cases;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bekwaam.Core.Tests.Portal;

/// <summary>An office whose customers have a door of their own, with mails that lie waiting.</summary>
internal sealed class PortalDesk(CaseDesk desk) : IAsyncDisposable
{
    public const string Network = "n1";

    public CaseDesk Desk => desk;

    public ISecretBox Box { get; } = new TurnedBox();

    public DateTimeOffset Now
    {
        get => desk.Now;
        set => desk.Now = value;
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<PortalDesk> OpenAsync(Engine engine, bool door = true)
    {
        var desk = new PortalDesk(await CaseDesk.OpenAsync(engine));
        await using var db = desk.Open();
        _ = (await CustomerDoor.SaveAsync(db, new CustomerDoor(door, "https://help.brugman.example", "030 555 01 00", null), CaseDesk.Bram, desk.Now, null, Cancel)).Value;
        return desk;
    }

    public AppDb Open() => desk.Open();

    public async Task<Relation> EnterAsync(string name, string? mail, RelationType type = RelationType.Person)
    {
        var card = type is RelationType.Organisation ? new RelationCard { Type = type, Name = name } : new RelationCard { Type = type, Person = DutchNames.Read(name) };
        await using var db = Open();
        return (await SaveRelation.RunAsync(db, new(null, 0, card with { Mails = mail is null ? [] : [new MailAddress(mail)] }, null, null, []), null, Now, DateOnly.FromDateTime(Now.DateTime), Cancel)).Value.Saved!;
    }

    public async Task ActsForAsync(Relation person, Relation firm, ContactRoles roles = ContactRoles.None, DateOnly? until = null)
    {
        await using var db = Open();
        _ = (await SaveContactPerson.RunAsync(db, new(null, 0, firm.Id, person.Id, null, null, roles, null, until), null, Now, DateOnly.FromDateTime(Now.DateTime), Cancel)).Value;
    }

    public async Task<PortalVisitor> VisitorAsync(string mail)
    {
        await using var db = Open();
        return await PortalVisitor.ReadAsync(db, mail, Now, Cancel);
    }

    public async Task<CaseNumber[]> SeenByAsync(string mail)
    {
        var visitor = await VisitorAsync(mail);
        await using var db = Open();
        var page = await PortalCases.ListAsync(db, visitor, null, Cancel);
        return [.. page.Open.Concat(page.Solved).Select(row => row.Number)];
    }

    public async Task<Case?> FindAsync(string mail, CaseNumber number)
    {
        var visitor = await VisitorAsync(mail);
        await using var db = Open();
        return await PortalCases.FindAsync(db, visitor, number, Cancel);
    }

    public async Task<ReadPortalCase.View> ReadAsync(Case one)
    {
        await using var db = Open();
        return await ReadPortalCase.RunAsync(db, await db.Cases.AsNoTracking().SingleAsync(c => c.Id == one.Id, Cancel), Now, Cancel);
    }

    /// <summary>Asked by a customer who is in the register, and signed in.</summary>
    public async Task<Case> AskAsync(string mail, string words, CaseKind kind = CaseKind.Question)
    {
        var visitor = await VisitorAsync(mail);
        await using var db = Open();
        var line = (await OpenQuestion.RunAsync(db, visitor.Mail, "nl", new(RandomKey.New(), visitor.Sides is [var side, ..] ? side : null, null, kind, words, null, null), Now, Cancel)).Value;
        await using var fresh = Open();
        return await fresh.Cases.AsNoTracking().SingleAsync(c => c.Id == line.CaseId, Cancel);
    }

    public async Task<Outcome<AnswerCustomer.Result>> AnswerAsync(Case one, string text, CaseState then = CaseState.WaitsForCustomer)
    {
        var view = await desk.ReadAsync(one);
        return await desk.DoAsync(db => AnswerCustomer.RunAsync(db, one.Id, new(RandomKey.New(), view.Case.Version, view.Case.Lines, text, ChannelKind.Portal, then), CaseDesk.Bram, Now, Cancel));
    }

    /// <summary>Has the jobs done that are due.</summary>
    public async Task WorkAsync()
    {
        var words = new PlainWords();
        IJobHandler[] handlers = [new MailPortalLinks(desk.Database, Box, words), new MailQuestions(desk.Database, Box, words), new MailAnswers(desk.Database, words), new MailNewAddress(desk.Database, words), new ClearPortal(desk.Database)];
        await new JobRunner(desk.Database, [.. handlers, new Idle(Outbox.JobKind)], new TestClock { Now = Now }, new Random(1), JobTiming.Default, NullLogger<JobRunner>.Instance).RunUntilIdleAsync(Cancel);
    }

    public async Task ClearAsync()
    {
        await using (var db = Open())
        {
            JobQueue.Enqueue(db, RecurringWork.ClearPortal, new { }, Now);
            await db.SaveChangesAsync(Cancel);
        }

        await WorkAsync();
    }

    /// <summary>Mails that were made, the oldest first, with the text that would be sent.</summary>
    public async Task<List<(string Kind, string To, string Text)>> MailsAsync()
    {
        await using var db = Open();
        return (await db.OutgoingMails.AsNoTracking().OrderBy(m => m.MadeAt).ThenBy(m => m.Id).ToListAsync(Cancel))
            .ConvertAll(m => (m.Kind, m.To, m.Sealed is { } hidden ? Encoding.UTF8.GetString(Box.Decrypt(hidden)) : m.Text!));
    }

    public async Task<Guid> RequestAsync(string mail, string network = Network)
    {
        await using var db = Open();
        return (await RequestPortalLink.RunAsync(db, new(mail, "nl", null, network), Now, Cancel)).Value;
    }

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    /// <summary>What the words hold, and nothing around it.</summary>
    private sealed class PlainWords : IPortalWords
    {
        public IPortalWords.Letter SignIn(string language, string organisation, string link, string code, int minutes) => new("in", $"{link} {code}");

        public IPortalWords.Letter MailAdded(string language, string organisation, string mail, string? phone) => new("added", mail);

        public IPortalWords.Letter Unknown(string language, string organisation, string askLink) => new("unknown", askLink);

        public IPortalWords.Letter ConfirmQuestion(string language, string organisation, string words, string link, int hours) => new("confirm", $"{link} {words}");

        public IPortalWords.Letter Answered(string language, string organisation, CaseNumber number, string subject, string answer, string link, bool solved) => new("answer", $"{link} {answer}");
    }

    private sealed class TurnedBox : ISecretBox
    {
        public byte[] Encrypt(ReadOnlySpan<byte> plain) => [.. plain.ToArray().Reverse().Select(b => (byte)~b)];

        public byte[] Decrypt(ReadOnlySpan<byte> sealedBytes) => Encrypt(sealedBytes);
    }

    private sealed class Idle(string kind) : IJobHandler
    {
        public string Kind => kind;

        public Task RunAsync(JobContext job, CancellationToken cancel) => Task.CompletedTask;
    }
}
