using System.Globalization;
using Bekwaam.Core.Cases;
using Bekwaam.Core.Portal;
using Bekwaam.Core.Portal.Forms;
using Bekwaam.Core.Relations;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Tests.Portal;

/// <summary>Forms that an administrator builds, and what customers fill in.</summary>
public sealed class RequestFormTests
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    private static readonly SaveRequestForm.Field House = new(null, "In wat voor huis woont u?", CustomFieldType.Choice, "flat, rijtjeshuis", true, null, null);
    private static readonly SaveRequestForm.Field Floor = new(null, "Op welke verdieping?", CustomFieldType.Number, null, true, 1, "flat");

    public static TheoryData<Engine> Engines => new(Enum.GetValues<Engine>());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task A_form_is_kept_as_it_was_built_and_its_address_stays_when_its_title_changes(Engine engine)
    {
        await using var desk = await PortalDesk.OpenAsync(engine);
        var made = (await SaveAsync(desk, Input("Warmtepomp, één voor mij?", House, Floor))).Value;
        var twin = (await SaveAsync(desk, Input("Warmtepomp, een voor mij"))).Value;
        var fields = made.Fields.Select(f => new SaveRequestForm.Field(f.Key, f.Label, f.Type, string.Join(',', f.Choices), f.Required, f.If is null ? null : 1, f.Is)).ToArray();
        var changed = (await SaveAsync(desk, Input("Iets anders", fields) with { Id = made.Id, Version = made.Version })).Value;

        (made.Key, twin.Key, changed.Key).ShouldBe(("warmtepomp-een-voor-mij", "warmtepomp-een-voor-mij-2", made.Key));
        await using var db = desk.Open();
        var kept = await db.RequestForms.AsNoTracking().SingleAsync(f => f.Id == made.Id, Cancel);
        kept.Title.ShouldBe("Iets anders");
        kept.Fields.Select(f => (f.Key, f.Label, f.If, f.Is)).ShouldBe([("q1", House.Label!, null, null), ("q2", Floor.Label!, "q1", "flat")]);
        (await SaveAsync(desk, Input("Te laat") with { Id = made.Id, Version = made.Version })).Done.ShouldBeFalse();
    }

    [Fact]
    public async Task A_question_depends_on_one_above_it_and_on_an_answer_that_can_be_given()
    {
        await using var desk = await PortalDesk.OpenAsync(Engine.Sqlite);

        (await SaveAsync(desk, Input("A", House, Floor with { Is = "kasteel" }))).Done.ShouldBeFalse();
        (await SaveAsync(desk, Input("A", Floor, House))).Done.ShouldBeFalse();
        (await SaveAsync(desk, Input("A", House with { Choices = "één" }))).Done.ShouldBeFalse();
        (await SaveAsync(desk, Input("A", new SaveRequestForm.Field(null, "Koop?", CustomFieldType.YesNo, null, false, null, null), Floor with { Is = "Nee" }))).Value.Fields[1].Is.ShouldBe("false");
    }

    [Fact]
    public void Only_what_is_asked_must_be_answered_and_what_comes_up_is_asked_first()
    {
        var form = Form(new("q1", "Huis?", CustomFieldType.Choice, ["flat", "rijtjeshuis"], true, null, null), new("q2", "Verdieping", CustomFieldType.Number, [], true, "q1", "flat"), new("q3", "Wanneer?", CustomFieldType.Date, [], false, null, null));

        var house = Run(form, ("q1", "rijtjeshuis"), ("q3", "2026-12-01"));
        var flat = Run(form, ("q1", "flat"), ("q3", ""));
        var empty = Run(form, ("q1", "flat"), ("q2", " "), ("q3", ""));
        var whole = Run(form, ("q1", "flat"), ("q2", "3"), ("q3", ""));

        (house.More, house.Faults.Count, house.Words).ShouldBe((false, 0, "Huis? rijtjeshuis\nWanneer? 1 december 2026"));
        (flat.More, flat.Faults.Count).ShouldBe((true, 0));
        empty.Faults.Keys.ShouldBe(["q2"]);
        whole.Words.ShouldBe("Huis? flat\nVerdieping: 3");
    }

    [Theory]
    [InlineData(CustomFieldType.Choice, "kasteel")]
    [InlineData(CustomFieldType.YesNo, "misschien")]
    [InlineData(CustomFieldType.Number, "veel")]
    [InlineData(CustomFieldType.Date, "2026-02-30")]
    public void What_is_no_answer_is_refused_at_its_question(CustomFieldType type, string typed) =>
        Run(Form(new RequestField("q1", "Vraag?", type, ["flat", "huis"], false, null, null)), ("q1", typed)).Faults.Keys.ShouldBe(["q1"]);

    [Fact]
    public void What_it_is_needed_for_comes_first_and_must_be_said()
    {
        var form = Form();
        form.AsksNeed = true;

        Run(form).Faults.Keys.ShouldBe(["need"]);
        FillInForm.Run(form, new Dictionary<string, string?>(), "Het is koud.", "Liefst snel.", Dutch, ("ja", "nee")).Words.ShouldBe("Het is koud.\n\n\nLiefst snel.");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task What_was_filled_in_becomes_the_kind_of_case_that_the_form_says_with_its_promise(Engine engine)
    {
        await using var desk = await PortalDesk.OpenAsync(engine);
        await desk.EnterAsync("Els Dijkstra", "els@example.nl");
        var form = (await SaveAsync(desk, Input("Onderhoud") with { Kind = CaseKind.Request, Product = "Onderhoud", AnswerMinutes = 60 })).Value;
        var visitor = await desk.VisitorAsync("els@example.nl");
        await using (var db = desk.Open())
            _ = (await OpenQuestion.RunAsync(db, visitor.Mail, "nl", new(RandomKey.New(), visitor.Sides[0], null, CaseKind.Question, "Toestel: ketel", null, null) { RequestForm = form.Id }, desk.Now, Cancel)).Value;

        await using var after = desk.Open();
        var one = await after.Cases.SingleAsync(Cancel);
        (one.Kind, one.Subject, one.Product, one.DueAt).ShouldBe((CaseKind.Request, "Onderhoud", "Onderhoud", desk.Now.AddMinutes(60)));
        (await after.Promises.Where(p => p.Kind == PromiseKind.FirstAnswer).Select(p => p.DueAt).ToListAsync(Cancel)).ShouldBe([desk.Now.AddMinutes(60)]);
        (await after.RequestForms.SingleAsync(Cancel)).Sent.ShouldBe(1);
    }

    private static SaveRequestForm.Input Input(string title, params SaveRequestForm.Field[] fields) => new(null, 0, title, "nl", null, false, CaseKind.Question, null, null, false, fields);

    private static async Task<Outcome<RequestForm>> SaveAsync(PortalDesk desk, SaveRequestForm.Input input)
    {
        await using var db = desk.Open();
        return await SaveRequestForm.RunAsync(db, input, desk.Now, Cancel);
    }

    private static RequestForm Form(params RequestField[] fields) => new() { Id = RandomKey.New(), Key = "f", Title = "F", Language = "nl", Fields = fields };

    private static FillInForm.Result Run(RequestForm form, params (string Key, string? Value)[] answers) =>
        FillInForm.Run(form, answers.ToDictionary(a => a.Key, a => a.Value), null, null, Dutch, ("ja", "nee"));
}
