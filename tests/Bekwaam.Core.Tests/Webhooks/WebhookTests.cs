using System.Net;
using System.Text.Json;
using Bekwaam.Core.Cases;
using Bekwaam.Core.Cases.Complaints;
using Bekwaam.Core.Cases.Holding;
using Bekwaam.Core.Data;
using Bekwaam.Core.Jobs;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Settings;
using Bekwaam.Core.Tests.Cases;
using Bekwaam.Core.Webhooks;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bekwaam.Core.Tests.Webhooks;

public sealed class WebhookTests
{
    private const string Address = "https://shop.example/bekwaam";

    public static TheoryData<Engine> Engines => new(Enum.GetValues<Engine>());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task What_happens_in_a_case_is_told_signed_and_without_names_or_words(Engine engine)
    {
        await using var desk = await CaseDesk.OpenAsync(engine);
        var shop = await AddAsync(desk);
        using var program = new Program();
        var one = await desk.OpenCaseAsync(await desk.EnterAsync("Bakkerij Jansen"));
        await desk.DoAsync(db => SolveCase.RunAsync(db, one.Id, "Ontlucht.", CaseDesk.Bram, desk.Now, Cancel));

        await DeliverAsync(desk, program);

        program.Got.Select(request => request.Type).ShouldBe(["case.opened", "case.message_received", "case.solved"]);
        program.Got.ShouldAllBe(request => request.Data.GetProperty("case").GetString() == one.Number.ToString());
        program.Got[2].Data.GetProperty("state").GetString().ShouldBe("solved");
        foreach (var request in program.Got)
        {
            request.Body.ShouldNotContain("Jansen");
            request.Body.ShouldNotContain("ketel");
            request.Signature.ShouldBe(WebhookSecret.Sign(PlainBox.Open(shop.Secret), request.Id, DateTimeOffset.FromUnixTimeSeconds(request.Timestamp), request.Body));
        }

        program.Got.Select(request => request.Id).ShouldBeUnique();
        (await JournalAsync(desk)).ShouldAllBe(delivery => delivery.State == DeliveryState.Delivered && delivery.Status == 200 && delivery.Attempts == 1);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_notice_is_there_if_and_only_if_what_it_tells_of_is(Engine engine)
    {
        await using var desk = await CaseDesk.OpenAsync(engine);
        await AddAsync(desk);
        await using (var db = desk.Open())
        {
            await using var undone = await db.Database.BeginTransactionAsync(Cancel);
            (await RecordMoment.RunAsync(db, CaseDesk.Call(null), CaseDesk.Bram, desk.Now, Cancel)).Done.ShouldBeTrue();
            await undone.RollbackAsync(Cancel);
        }

        (await JournalAsync(desk)).ShouldBeEmpty();
        var refused = await desk.RecordAsync(CaseDesk.Call(null) with { Outcome = MomentOutcome.Promise });

        refused.Done.ShouldBeFalse();
        (await JournalAsync(desk)).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_program_is_told_what_it_wants_and_of_nothing_confidential(Engine engine)
    {
        await using var desk = await CaseDesk.OpenAsync(engine);
        await AddAsync(desk, WebhookEvents.CaseSolved, WebhookEvents.CaseAnswered);
        var one = await desk.OpenCaseAsync();
        var secret = await desk.OpenCaseAsync();
        await desk.DoAsync(db => ConfideCase.RunAsync(db, secret.Id, confidential: true, null, leads: true, CaseDesk.Bram, desk.Now, Cancel));
        foreach (var solved in new[] { one, secret })
            await desk.DoAsync(db => SolveCase.RunAsync(db, solved.Id, null, CaseDesk.Bram, desk.Now, Cancel));

        (await JournalAsync(desk)).Select(delivery => (delivery.Event, delivery.Subject)).ShouldBe([(WebhookEvents.CaseSolved, one.Number.ToString())]);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task An_answer_is_told_when_it_is_final_and_not_at_all_when_it_was_taken_back(Engine engine)
    {
        await using var desk = await CaseDesk.OpenAsync(engine);
        await AddAsync(desk, WebhookEvents.CaseAnswered);
        using var program = new Program();
        var one = await desk.OpenCaseAsync();
        await AnswerAsync(desk, one);
        await DeliverAsync(desk, program);
        program.Got.ShouldBeEmpty();

        await desk.DoAsync(db => HoldAnswer.TakeBackAsync(db, one.Id, CaseDesk.Bram, desk.Now, Cancel));
        await AnswerAsync(desk, one);
        desk.Now = desk.Now.AddMinutes(3);
        await DeliverAsync(desk, program);

        program.Got.ShouldHaveSingleItem().Type.ShouldBe("case.answered");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_program_that_cannot_be_reached_rests_loses_nothing_and_gets_all_in_order_later(Engine engine)
    {
        await using var desk = await CaseDesk.OpenAsync(engine);
        await AddAsync(desk, WebhookEvents.CaseOpened);
        using var program = new Program { Answer = _ => throw new HttpRequestException("refused") };
        var cases = new List<Case>();
        for (var i = 0; i < 3; i++)
        {
            cases.Add(await desk.OpenCaseAsync());
            desk.Now = desk.Now.AddMilliseconds(1);
        }

        await DeliverAsync(desk, program);

        program.Tried.ShouldBe(1);
        var waits = await JournalAsync(desk);
        waits.ShouldAllBe(delivery => delivery.State == DeliveryState.Waiting);
        waits[0].Fault.ShouldBe(DeliveryFault.NotReached);
        desk.Now = desk.Now.AddSeconds(5);
        await DeliverAsync(desk, program);
        program.Tried.ShouldBe(1);

        program.Answer = _ => HttpStatusCode.OK;
        desk.Now = desk.Now.AddSeconds(6);
        await DeliverAsync(desk, program);

        program.Got.Select(request => request.Data.GetProperty("case").GetString()).ShouldBe(cases.Select(one => one.Number.ToString()));
        (await WebhookAsync(desk)).FailingSince.ShouldBeNull();
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_refused_notice_stands_in_nobodys_way_and_is_given_up_after_days(Engine engine)
    {
        await using var desk = await CaseDesk.OpenAsync(engine);
        await AddAsync(desk, WebhookEvents.CaseOpened);
        var first = await desk.OpenCaseAsync();
        var second = await desk.OpenCaseAsync();
        using var program = new Program();
        program.Answer = request => request.Contains($"\"{first.Number}\"", StringComparison.Ordinal) ? HttpStatusCode.BadRequest : HttpStatusCode.OK;
        await DeliverAsync(desk, program);
        program.Got.ShouldHaveSingleItem().Data.GetProperty("case").GetString().ShouldBe(second.Number.ToString());

        foreach (var wait in DeliverWebhooks.Waits)
        {
            desk.Now += wait;
            // Something else arrives meanwhile: the program is not the one that fails.
            await desk.OpenCaseAsync();
            await DeliverAsync(desk, program);
        }

        var poor = (await JournalAsync(desk)).Single(delivery => delivery.Subject == first.Number.ToString());
        (poor.State, poor.Attempts, poor.Status).ShouldBe((DeliveryState.GivenUp, DeliverWebhooks.Waits.Count + 1, 400));
        (await WebhookAsync(desk)).StoppedAt.ShouldBeNull();
        await desk.DoAsync(db => SaveWebhook.AgainAsync(db, poor.Id, desk.Now, Cancel));
        program.Answer = _ => HttpStatusCode.NoContent;
        await DeliverAsync(desk, program);
        program.Got[^1].Data.GetProperty("case").GetString().ShouldBe(first.Number.ToString());
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_program_that_nothing_reached_for_days_is_told_nothing_more_until_it_is_started_again(Engine engine)
    {
        await using var desk = await CaseDesk.OpenAsync(engine);
        var shop = await AddAsync(desk, WebhookEvents.CaseOpened);
        var one = await desk.OpenCaseAsync();
        using var program = new Program { Answer = _ => HttpStatusCode.BadGateway };
        await DeliverAsync(desk, program);
        foreach (var wait in DeliverWebhooks.Waits)
        {
            desk.Now += wait;
            await DeliverAsync(desk, program);
        }

        var stopped = await WebhookAsync(desk);
        stopped.StoppedAt.ShouldNotBeNull();
        var waits = (await JournalAsync(desk))[0];
        (await desk.DoAsync(db => SaveWebhook.AgainAsync(db, waits.Id, desk.Now, Cancel))).Done.ShouldBeFalse();
        await desk.DoAsync(db => SaveWebhook.StopAsync(db, shop.Id, stop: false, CaseDesk.Bram, desk.Now, null, Cancel));
        program.Answer = _ => HttpStatusCode.OK;
        await desk.DoAsync(db => SaveWebhook.AgainAsync(db, waits.Id, desk.Now, Cancel));
        await DeliverAsync(desk, program);

        program.Got.ShouldHaveSingleItem().Data.GetProperty("case").GetString().ShouldBe(one.Number.ToString());
    }

    [Fact]
    public async Task Who_takes_too_long_or_has_lost_its_key_is_told_apart()
    {
        await using var desk = await CaseDesk.OpenAsync(Engine.Sqlite);
        await AddAsync(desk, WebhookEvents.CaseOpened);
        await desk.OpenCaseAsync();
        using var program = new Program { Answer = _ => throw new OperationCanceledException() };

        await DeliverAsync(desk, program);
        (await JournalAsync(desk))[0].Fault.ShouldBe(DeliveryFault.TookTooLong);
        desk.Now = desk.Now.AddMinutes(1);
        await DeliverAsync(desk, program, new LostBox());

        (await JournalAsync(desk))[0].Fault.ShouldBe(DeliveryFault.NoSecret);
    }

    [Theory]
    [InlineData("ftp://shop.example/"), InlineData("shop.example"), InlineData("https://me:secret@shop.example/"), InlineData("https://shop.example/#x"), InlineData("http://shop.example/"), InlineData("http://8.8.8.8/"), InlineData(""), InlineData(null)]
    public async Task An_address_that_is_none_or_is_open_to_everybody_is_refused(string? address)
    {
        await using var desk = await CaseDesk.OpenAsync(Engine.Sqlite);

        (await desk.DoAsync(db => SaveWebhook.RunAsync(db, new(null, 0, "Winkel", address, []), new PlainBox(), CaseDesk.Bram, desk.Now, null, Cancel))).Done.ShouldBeFalse();
    }

    [Theory]
    [InlineData("http://localhost:8080/x"), InlineData("http://10.0.0.7/x"), InlineData("http://telephone/x"), InlineData("http://shop.local"), InlineData("http://[::1]:80/"), InlineData("https://shop.example:8443/a?b=c")]
    public async Task An_address_in_ones_own_network_need_not_be_encrypted(string address)
    {
        await using var desk = await CaseDesk.OpenAsync(Engine.Sqlite);

        (await desk.DoAsync(db => SaveWebhook.RunAsync(db, new(null, 0, "Winkel", address, []), new PlainBox(), CaseDesk.Bram, desk.Now, null, Cancel))).Done.ShouldBeTrue();
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task What_was_told_a_month_ago_is_cleared_away_and_what_waits_is_not(Engine engine)
    {
        await using var desk = await CaseDesk.OpenAsync(engine);
        await AddAsync(desk, WebhookEvents.CaseOpened);
        await desk.OpenCaseAsync();
        using var program = new Program();
        await DeliverAsync(desk, program);
        program.Answer = _ => HttpStatusCode.BadGateway;
        await desk.OpenCaseAsync();
        desk.Now = desk.Now.AddDays(31);

        await using (var db = desk.Open())
        {
            JobQueue.Enqueue(db, RecurringWork.ClearDeliveries, new { }, desk.Now);
            await db.SaveChangesAsync(Cancel);
        }

        await RunAsync(desk, new ClearDeliveries(desk.Database));

        (await JournalAsync(desk)).ShouldHaveSingleItem().State.ShouldBe(DeliveryState.Waiting);
    }

    private static async Task AnswerAsync(CaseDesk desk, Case one)
    {
        var view = await desk.ReadAsync(one);
        (await desk.DoAsync(db => AnswerCustomer.RunAsync(db, one.Id, new(RandomKey.New(), view.Case.Version, view.Case.Lines, "Het is de pomp.", ChannelKind.Phone, CaseState.WaitsForCustomer), CaseDesk.Bram, desk.Now, Cancel))).Done.ShouldBeTrue();
    }

    private static async Task<Webhook> AddAsync(CaseDesk desk, params string[] events) =>
        (await desk.DoAsync(db => SaveWebhook.RunAsync(db, new(null, 0, "Winkel", Address, events), new PlainBox(), CaseDesk.Bram, desk.Now, null, Cancel))).Value.Webhook;

    private static async Task<Webhook> WebhookAsync(CaseDesk desk)
    {
        await using var db = desk.Open();
        return await db.Webhooks.AsNoTracking().SingleAsync(Cancel);
    }

    private static async Task<List<WebhookDelivery>> JournalAsync(CaseDesk desk)
    {
        await using var db = desk.Open();
        return await db.WebhookDeliveries.AsNoTracking().OrderBy(d => d.MadeAt).ThenBy(d => d.Place).ToListAsync(Cancel);
    }

    private static async Task DeliverAsync(CaseDesk desk, Program program, ISecretBox? box = null)
    {
        await RunAsync(desk, new DeliverWebhooks(desk.Database, program.Client, box ?? new PlainBox()));
    }

    private static async Task RunAsync(CaseDesk desk, IJobHandler handler)
    {
        var clock = new TestClock { Now = desk.Now };
        await new JobRunner(desk.Database, [handler], clock, new Random(1), JobTiming.Default, NullLogger<JobRunner>.Instance).RunUntilIdleAsync(Cancel);
    }

    /// <summary>The other program, without a network.</summary>
    private sealed class Program : IDisposable
    {
        public Program() => Client = new WebhookClient(new Listener(this));

        /// <summary>By the body.</summary>
        public Func<string, HttpStatusCode> Answer { get; set; } = _ => HttpStatusCode.OK;

        public int Tried { get; private set; }

        /// <summary>What it took.</summary>
        public List<Request> Got { get; } = [];

        public WebhookClient Client { get; }

        public void Dispose() => Client.Dispose();

        public sealed record Request(string Id, long Timestamp, string Signature, string Body)
        {
            private readonly JsonElement json = JsonSerializer.Deserialize<JsonElement>(Body);

            public string Type => json.GetProperty("type").GetString()!;

            public JsonElement Data => json.GetProperty("data");
        }

        private sealed class Listener(Program program) : HttpMessageHandler
        {
            protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            {
                request.RequestUri.ShouldBe(new Uri(Address));
                program.Tried++;
                var body = await request.Content!.ReadAsStringAsync(cancellationToken);
                string Header(string name) => request.Headers.GetValues(name).Single();
                var status = program.Answer(body);
                if ((int)status < 300)
                    program.Got.Add(new Request(Header("webhook-id"), long.Parse(Header("webhook-timestamp"), System.Globalization.CultureInfo.InvariantCulture), Header("webhook-signature"), body));
                return new HttpResponseMessage(status);
            }
        }
    }

    /// <summary>Turns the bytes round: enough to see that what is kept is not the secret itself.</summary>
    private sealed class PlainBox : ISecretBox
    {
        public static byte[] Open(byte[] kept) => [.. kept.Reverse()];

        public byte[] Encrypt(ReadOnlySpan<byte> plain) => Open(plain.ToArray());

        public byte[] Decrypt(ReadOnlySpan<byte> sealedBytes) => Open(sealedBytes.ToArray());
    }

    private sealed class LostBox : ISecretBox
    {
        public byte[] Encrypt(ReadOnlySpan<byte> plain) => plain.ToArray();

        public byte[] Decrypt(ReadOnlySpan<byte> sealedBytes) => throw new System.Security.Cryptography.CryptographicException();
    }
}
