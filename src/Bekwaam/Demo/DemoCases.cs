using Bekwaam.Core;
using Bekwaam.Core.Accounts;
using Bekwaam.Core.Cases;
using Bekwaam.Core.Cases.Mandates;
using Bekwaam.Core.Data;
using Bekwaam.Core.Relations;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Settings.Hours;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Demo;

/// <summary>Customers call, write and come in, for a year and a half; colleagues answer, ask each other, promise and solve.</summary>
internal sealed class DemoCases(IDatabase database, DemoCalendar calendar, IReadOnlyDictionary<Colleague, Guid> accounts, int part)
{
    private const int PerWeek = 11;
    private const int Urgent = 5;
    private const int Slow = 60;
    private static readonly ChannelKind[] Channels = [ChannelKind.Phone, ChannelKind.Phone, ChannelKind.Phone, ChannelKind.Mail, ChannelKind.Mail, ChannelKind.Visit, ChannelKind.WhatsApp, ChannelKind.Post];
    private static readonly HelpReason[] Reasons = [HelpReason.NoMandate, HelpReason.NoMandate, HelpReason.NoKnowledge, HelpReason.NoKnowledge, HelpReason.NoAccess, HelpReason.WrongDesk];
    private static readonly GrantKind[] Given = [GrantKind.Refund, GrantKind.Discount, GrantKind.Visit];
    private static readonly GrantKind[] Asked = [GrantKind.Refund, GrantKind.Discount, GrantKind.Replacement];
    private readonly DemoRandom random = new(DemoFiles.Seed, 80);
    private readonly List<(Guid Relation, Guid? Adviser)> customers = [];
    private BusinessClock hours = null!;

    public async Task FillAsync(CancellationToken cancel)
    {
        await using var db = database.Open();
        customers.AddRange((await db.Relations.Where(r => r.State == RelationState.Active && db.RelationKindPeriods.Any(k => k.RelationId == r.Id && k.Kind == RelationKind.Customer && k.Until == null))
            .OrderBy(r => r.Number).Select(r => new { r.Id, r.AdviserId }).ToListAsync(cancel)).Select(r => (r.Id, r.AdviserId)));
        hours = await SetHoursAsync(db, cancel);
        await SetMandatesAsync(db, cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await DemoTemplates.FillAsync(db, calendar.At(calendar.Quarters[0].First), cancel);
        foreach (var at in Arrivals().ToList())
            await LiveAsync(db, at, cancel);
        await transaction.CommitAsync(cancel);
    }

    private async Task<BusinessClock> SetHoursAsync(AppDb db, CancellationToken cancel)
    {
        var began = calendar.At(calendar.Quarters[0].First);
        var (day, friday) = (HoursText.Read("8-17").Value, HoursText.Read("8-16").Value);
        var week = new OpeningHours([day, day, day, day, friday, [], []], Holidays.Usual, [], null);
        await SaveHours.RunAsync(db, null, week, accounts[DemoPeople.Owner], began, null, cancel);
        return (await ReadHours.RunAsync(db, null, cancel)).Clock;
    }

    private async Task SetMandatesAsync(AppDb db, CancellationToken cancel)
    {
        var began = calendar.At(calendar.Quarters[0].First);
        (Role, GrantKind, long, long?)[] mandates =
        [
            (Role.Employee, GrantKind.Refund, 50_00, 300_00), (Role.Employee, GrantKind.Discount, 50_00, null), (Role.Employee, GrantKind.Visit, 95_00, null),
            (Role.Manager, GrantKind.Refund, 500_00, null), (Role.Manager, GrantKind.Discount, 500_00, null), (Role.Manager, GrantKind.Visit, 500_00, null), (Role.Manager, GrantKind.Replacement, 1_500_00, null),
        ];
        foreach (var (role, kind, each, month) in mandates)
            await SetMandate.RunAsync(db, new SetMandate.Input(role, null, kind, new Money(each), month is { } all ? new Money(all) : null, null), accounts[DemoPeople.Owner], began, null, cancel);
    }

    /// <summary>Moments within opening hours, in order, a little more in the cold months.</summary>
    private IEnumerable<DateTimeOffset> Arrivals()
    {
        for (var day = calendar.Quarters[0].First; day <= calendar.Today; day = day.AddDays(1))
        {
            var cold = day.Month is >= 10 or <= 3 ? 1.3 : 0.8;
            var open = hours.Hours.On(day);
            if (open.Count == 0)
                continue;
            var minutes = Enumerable.Range(0, random.Count(40, PerWeek * cold / 5 / 40 / part)).Select(_ => open[0].From + random.Below(open[0].Until - open[0].From)).Order().ToList();
            foreach (var at in minutes.Select(minute => calendar.At(day, minute / 60, minute % 60)).TakeWhile(at => at < calendar.Now))
                yield return at;
        }
    }

    private async Task LiveAsync(AppDb db, DateTimeOffset at, CancellationToken cancel)
    {
        var story = random.Pick(DemoStory.All);
        var (customer, adviser) = random.Pick(customers);
        var by = adviser is { } own && random.Chance(0.5) ? own : accounts[random.Pick(DemoPeople.Employees)];
        var outcome = story.Kind is CaseKind.Compliment ? MomentOutcome.SolvedAtOnce : Outcome();
        var channel = random.Pick(Channels);
        var input = new RecordMoment.Input(
            Guid.CreateVersion7(at), customer, null, null, channel, true, at, story.Words, Feeling(story), random.Chance(0.08), null, story.Kind, story.Subject, story.Impact, story.Product,
            outcome, outcome is MomentOutcome.SolvedAtOnce ? story.Answer : null,
            new MakePromise.Input(PromiseKind.Callback, random.Chance(0.5) ? "Terugbellen met de dag" : null, Later(at, 3), null), Help(by, story), null, 2 + random.Below(9));
        var one = (await RecordMoment.RunAsync(db, input, by, at, cancel)).Value;
        db.ChangeTracker.Clear();
        if (one.IsOpen)
            await WorkAsync(db, one, story, channel, outcome, cancel);
    }

    /// <summary>What comes after, as far as it has happened by now.</summary>
    private async Task WorkAsync(AppDb db, Case one, DemoStory story, ChannelKind channel, MomentOutcome outcome, CancellationToken cancel)
    {
        var who = one.OwnerId ?? accounts[random.Pick(DemoPeople.Employees)];
        var at = one.OpenedAt;
        if (outcome is MomentOutcome.Consultation)
        {
            at = Later(at, 2);
            if (at > calendar.Now)
                return;
            var asked = await db.Consultations.AsNoTracking().SingleAsync(c => c.CaseId == one.Id, cancel);
            await AnswerColleague.RunAsync(db, asked.Id, random.Pick(["Ja, doe maar.", "Ja. Tot € 250 mag je dat voortaan zelf beslissen.", "Vraag het ook even aan de fabriek.", "Nee, maar bied een alternatief."]), null, asked.AskedOf, at, cancel);
        }
        else if (outcome is MomentOutcome.Promise)
        {
            at = Later(at, 3);
            if (at > calendar.Now)
                return;
            var promised = await db.Promises.Where(p => p.CaseId == one.Id && p.Kind == PromiseKind.Callback).Select(p => p.Id).SingleAsync(cancel);
            await SettlePromise.RunAsync(db, promised, kept: true, null, who, at, cancel);
        }

        at = Later(at, one.Impact is CaseImpact.Safety ? 0.5 : random.Chance(0.1) ? Slow : Urgent);
        if (at > calendar.Now)
            return;
        if (story.Kind is CaseKind.Complaint or CaseKind.Defect && random.Chance(.3))
            await GrantInCase.RunAsync(db, one.Id, new GrantInCase.Input(Guid.CreateVersion7(at), random.Pick(Given), new Money(500 * (1 + random.Below(10))), "Voor het ongemak."), who, at, cancel);
        var version = await db.Cases.AsNoTracking().Where(c => c.Id == one.Id).Select(c => new { c.Version, c.Lines }).SingleAsync(cancel);
        var answer = new AnswerCustomer.Input(Guid.CreateVersion7(at), version.Version, version.Lines, story.Answer, channel is ChannelKind.Visit ? ChannelKind.Phone : channel, CaseState.WaitsForCustomer);
        await AnswerCustomer.RunAsync(db, one.Id, answer, who, at, cancel);
        at = Later(at, one.Impact is CaseImpact.Safety ? 1 : random.Chance(0.4) ? Slow : 2 * Urgent);
        if (at < calendar.Now && story.Kind is CaseKind.Complaint)
            await DemoComplaints.GoOnAsync(db, one, story.Answer, who, accounts[DemoPeople.Owner], at, calendar.Now, random, cancel);
        else if (at < calendar.Now)
            await SolveCase.RunAsync(db, one.Id, story.Product is { } product ? product + ": " + story.Answer : null, who, at, cancel);
        db.ChangeTracker.Clear();
    }

    private MomentOutcome Outcome() => random.Uniform() switch
    {
        < 0.38 => MomentOutcome.SolvedAtOnce,
        < 0.62 => MomentOutcome.Case,
        < 0.78 => MomentOutcome.Promise,
        < 0.92 => MomentOutcome.Consultation,
        _ => MomentOutcome.Transfer,
    };

    private Feeling? Feeling(DemoStory story) => story.Kind switch
    {
        CaseKind.Compliment => Core.Cases.Feeling.Good,
        CaseKind.Complaint => random.Chance(0.9) ? Core.Cases.Feeling.Bad : null,
        _ when random.Chance(0.3) => null,
        _ => random.Pick([Core.Cases.Feeling.Neutral, Core.Cases.Feeling.Neutral, Core.Cases.Feeling.Bad, Core.Cases.Feeling.Good]),
    };

    private HelpNeeded Help(Guid by, DemoStory story)
    {
        var of = accounts[random.Pick(DemoPeople.Employees)];
        var reason = random.Pick(Reasons);
        var wanted = reason is HelpReason.NoMandate && random.Chance(.8);
        return new HelpNeeded(of == by ? accounts[DemoPeople.Manager] : of, null, reason, story.Question.Length == 0 ? null : story.Question)
        {
            Wanted = wanted ? random.Pick(Asked) : null,
            Amount = wanted ? new Money(500 * (11 + random.Below(20))) : null,
        };
    }

    /// <summary>So many opening hours later, more or less: most sooner, a few much later.</summary>
    private DateTimeOffset Later(DateTimeOffset at, double hoursOpen) =>
        hours.Add(at, TimeSpan.FromMinutes(Math.Round(60 * hoursOpen * Math.Exp(random.Normal() * 0.8 - 0.3)) + 1)).Value;
}
