using System.Text;
using Bekwaam.Core.Contact;
using Bekwaam.Core.Jobs;
using Bekwaam.Core.Settings;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bekwaam.Core.Tests.Contact;

public sealed class MailTests
{
    private static readonly Guid Somebody = RandomKey.New();

    public static TheoryData<Engine> Engines => new(Enum.GetValues<Engine>());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task What_waits_is_sent_once_in_its_order(Engine engine)
    {
        await using var post = await PostAsync(engine);
        await post.AddAsync("a@example.nl", "Eerste");
        post.Now = post.Now.AddSeconds(1);
        await post.AddAsync("b@example.nl", "Tweede");

        await post.SendAsync();
        await post.SendAsync();

        post.Server.Got.Select(letter => (letter.To, letter.Subject)).ShouldBe([("a@example.nl", "Eerste"), ("b@example.nl", "Tweede")]);
        (await post.MailsAsync()).ShouldAllBe(mail => mail.State == MailState.Sent && mail.Error == null);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_mail_is_there_if_and_only_if_what_it_is_about_is(Engine engine)
    {
        await using var post = await PostAsync(engine);
        await using (var db = post.Open())
        {
            await using var undone = await db.Database.BeginTransactionAsync(Cancel);
            await TryMail.RunAsync(db, "a@example.nl", "Niet", "Niet.", post.Now, Cancel);
            await undone.RollbackAsync(Cancel);
        }

        await post.SendAsync();

        post.Server.Got.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_server_that_is_away_is_asked_again_later_and_nothing_is_lost(Engine engine)
    {
        await using var post = await PostAsync(engine);
        for (var i = 0; i < 25; i++)
            await post.AddAsync($"a{i:00}@example.nl", "Bericht");
        post.Server.Answer = _ => SendResult.NotThere("no route");
        await post.SendAsync();
        post.Server.Tried.ShouldBe(1);

        post.Now = post.Now.AddSeconds(30);
        await post.SendAsync();
        post.Server.Tried.ShouldBe(1);
        post.Server.Answer = _ => SendResult.Done;
        post.Now = post.Now.AddSeconds(31);
        await post.SendAsync();

        post.Server.Got.Select(letter => letter.To).Order().ShouldBe(Enumerable.Range(0, 25).Select(i => $"a{i:00}@example.nl"));
        post.Server.Got.Select(letter => letter.Id).ShouldBeUnique();
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task What_one_address_refuses_stands_in_nobodys_way(Engine engine)
    {
        await using var post = await PostAsync(engine);
        await post.AddAsync("weg@example.nl", "Bericht");
        await post.AddAsync("hier@example.nl", "Bericht");
        post.Server.Answer = letter => letter.To.StartsWith("weg", StringComparison.Ordinal) ? SendResult.Refused(forGood: true, "550 no such mailbox") : SendResult.Done;

        await post.SendAsync();

        post.Server.Got.ShouldHaveSingleItem().To.ShouldBe("hier@example.nl");
        var gone = (await post.MailsAsync()).Single(mail => mail.To == "weg@example.nl");
        (gone.State, gone.Error).ShouldBe((MailState.GivenUp, "550 no such mailbox"));
        post.Server.Answer = letter => letter.To.StartsWith("vol", StringComparison.Ordinal) ? SendResult.Refused(forGood: false, "452 mailbox full") : SendResult.Done;
        await post.AddAsync("vol@example.nl", "Bericht");
        await post.DoAsync(db => TryMail.AgainAsync(db, gone.Id, post.Now, Cancel));
        await post.SendAsync();
        post.Server.Got.Count.ShouldBe(2);
        await post.AddAsync("daarna@example.nl", "Bericht");
        await post.SendAsync();
        post.Server.Got[^1].To.ShouldBe("daarna@example.nl");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_mail_is_given_up_after_days_and_not_sent_when_it_is_too_late(Engine engine)
    {
        await using var post = await PostAsync(engine);
        await post.AddAsync("a@example.nl", "Bericht");
        await post.DoAsync(async db =>
        {
            Outbox.Add(db, new Outbox.Draft("link", "b@example.nl", "Kort", "Kort.", null, post.Now.AddMinutes(15)), post.Now);
            await db.SaveChangesAsync(Cancel);
            return true;
        });
        post.Server.Answer = _ => SendResult.Refused(forGood: false, "451 later");
        await post.SendAsync();
        foreach (var wait in SendMail.Waits)
        {
            post.Now += wait;
            await post.SendAsync();
        }

        (await post.MailsAsync()).OrderBy(mail => mail.To).Select(mail => mail.State).ShouldBe([MailState.GivenUp, MailState.TooLate]);
        post.Server.Got.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_secret_is_kept_encrypted_and_not_at_all_once_it_is_sent(Engine engine)
    {
        await using var post = await PostAsync(engine);
        await post.DoAsync(async db =>
        {
            Outbox.AddSealed(db, new Outbox.Draft("link", "a@example.nl", "Inloggen", "code 123456", null), post.Box, post.Now);
            await db.SaveChangesAsync(Cancel);
            return true;
        });
        var waits = (await post.MailsAsync()).Single();
        waits.Text.ShouldBeNull();
        Encoding.UTF8.GetString(waits.Sealed!).ShouldNotContain("123456");

        await post.SendAsync();

        post.Server.Got.Single().Text.ShouldBe("code 123456");
        (await post.MailsAsync()).Single().Sealed.ShouldBeNull();
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_password_is_kept_encrypted_and_goes_only_to_its_own_server(Engine engine)
    {
        await using var post = await PostAsync(engine);
        var input = new MailServer.Input("mail.example.nl", 587, true, "brugman", "geheim", "info@brugman.example", "Brugman");
        var saved = await post.DoAsync(db => MailServer.SaveAsync(db, input, post.Box, Somebody, post.Now, null, Cancel));
        saved.Done.ShouldBeTrue(saved.Refusal?.ToString());
        await using (var db = post.Open())
            (await db.Settings.AsNoTracking().SingleAsync(s => s.Name == MailServer.Name, Cancel)).Json.ShouldNotContain("geheim");

        await post.AddAsync("a@example.nl", "Bericht");
        await post.SendAsync();
        post.Server.Password.ShouldBe("geheim");
        (await post.DoAsync(db => MailServer.SaveAsync(db, input with { Password = null, FromName = "Brugman BV" }, post.Box, Somebody, post.Now, null, Cancel))).Value!.Password.ShouldNotBeNull();
        (await post.DoAsync(db => MailServer.SaveAsync(db, input with { Password = null, Host = "elsewhere.example" }, post.Box, Somebody, post.Now, null, Cancel))).Done.ShouldBeFalse();
        (await post.DoAsync(db => MailServer.SaveAsync(db, input with { Encrypted = false }, post.Box, Somebody, post.Now, null, Cancel))).Done.ShouldBeFalse();
        (await post.DoAsync(db => MailServer.SaveAsync(db, input with { Host = " " }, post.Box, Somebody, post.Now, null, Cancel))).Value.ShouldBeNull();
        await post.AddAsync("b@example.nl", "Bericht");
        await post.SendAsync();
        post.Server.Password.ShouldBeNull();
    }

    [Theory]
    [InlineData("not a host", 587, "info@x.nl", "X"), InlineData("mail.x.nl", 0, "info@x.nl", "X"), InlineData("mail.x.nl", 587, "info", "X"), InlineData("mail.x.nl", 587, "a@x.nl>\r\nBcc: b@x.nl", "X"), InlineData("mail.x.nl", 587, "info@x.nl", ""), InlineData("mail.x.nl", 587, "info@x.nl", "X\r\nBcc: b@x.nl")]
    public async Task A_server_that_cannot_be_is_refused(string host, int port, string from, string name)
    {
        await using var post = await PostAsync(Engine.Sqlite);

        (await post.DoAsync(db => MailServer.SaveAsync(db, new(host, port, true, null, null, from, name), post.Box, Somebody, post.Now, null, Cancel))).Done.ShouldBeFalse();
    }

    [Fact]
    public async Task A_subject_cannot_add_headers()
    {
        await using var post = await PostAsync(Engine.Sqlite);
        await post.AddAsync("a@example.nl", "Hallo\r\nBcc: allen@example.nl\0" + new string('x', 300));

        await post.SendAsync();

        var subject = post.Server.Got.Single().Subject;
        subject.ShouldStartWith("Hallo Bcc:");
        subject.Length.ShouldBe(Outbox.LongestSubject);
        subject.Any(char.IsControl).ShouldBeFalse();
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task What_was_sent_a_month_ago_is_cleared_away(Engine engine)
    {
        await using var post = await PostAsync(engine);
        await post.AddAsync("a@example.nl", "Oud");
        await post.SendAsync();
        post.Server.Answer = _ => SendResult.NotThere("away");
        await post.AddAsync("b@example.nl", "Wacht");
        post.Now = post.Now.AddDays(31);
        await using (var db = post.Open())
        {
            JobQueue.Enqueue(db, RecurringWork.ClearMail, new { }, post.Now);
            await db.SaveChangesAsync(Cancel);
        }

        await post.RunAsync(new ClearMail(post.Database));

        (await post.MailsAsync()).ShouldHaveSingleItem().To.ShouldBe("b@example.nl");
    }

    private static async Task<Post> PostAsync(Engine engine) => new(await TestDatabase.CreateAsync(engine));

    /// <summary>A database with an outbox, and a mail server without a network.</summary>
    private sealed class Post(TestDatabase database) : IAsyncDisposable
    {
        public DateTimeOffset Now { get; set; } = TestClock.Start;

        public FakeServer Server { get; } = new();

        public ISecretBox Box { get; } = new TurnedBox();

        public Core.Data.IDatabase Database => database.Database;

        public Core.Data.AppDb Open() => database.Open();

        public async Task<T> DoAsync<T>(Func<Core.Data.AppDb, Task<T>> act)
        {
            await using var db = Open();
            return await act(db);
        }

        public Task<OutgoingMail> AddAsync(string to, string subject) => DoAsync(db => TryMail.RunAsync(db, to, subject, "Tekst.", Now, Cancel));

        public Task<int> SendAsync() => RunAsync(new SendMail(Database, Server, Box));

        public Task<int> RunAsync(IJobHandler handler) =>
            new JobRunner(Database, [handler], new TestClock { Now = Now }, new Random(1), JobTiming.Default, NullLogger<JobRunner>.Instance).RunUntilIdleAsync(Cancel);

        public async Task<List<OutgoingMail>> MailsAsync()
        {
            await using var db = Open();
            return await db.OutgoingMails.AsNoTracking().OrderBy(m => m.Id).ToListAsync(Cancel);
        }

        public ValueTask DisposeAsync() => database.DisposeAsync();
    }

    private sealed class FakeServer : IMailSender
    {
        public Func<Letter, SendResult> Answer { get; set; } = _ => SendResult.Done;

        public int Tried { get; private set; }

        public string? Password { get; private set; }

        public List<Letter> Got { get; } = [];

        public Task<SendResult> SendAsync(MailServer? server, string? password, Letter letter, CancellationToken cancel)
        {
            Tried++;
            Password = password;
            var result = Answer(letter);
            if (result.Sent)
                Got.Add(letter);
            return Task.FromResult(result);
        }
    }

    private sealed class TurnedBox : ISecretBox
    {
        public byte[] Encrypt(ReadOnlySpan<byte> plain) => [.. plain.ToArray().Reverse().Select(b => (byte)~b)];

        public byte[] Decrypt(ReadOnlySpan<byte> sealedBytes) => Encrypt(sealedBytes);
    }
}
