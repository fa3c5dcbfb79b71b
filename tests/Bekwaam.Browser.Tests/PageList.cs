using System.Globalization;
using Bekwaam.Core.Data;
using Bekwaam.Core.Webhooks;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Bekwaam.Browser.Tests;

/// <summary>A page as a browser asks for it.</summary>
public sealed record ListedPage(string Path, bool Public)
{
    public string FileName => Path is "/" ? "today" : Path.Trim('/').Replace('/', '-').Replace('?', '-').Replace('=', '-');

    public override string ToString() => Path;
}

/// <summary>Every page of the program: what the router knows, so that no new page escapes the checks.</summary>
internal static class PageList
{
    /// <summary>Pages that need a word in their address get one that the demo has.</summary>
    private static readonly Dictionary<string, string> Example = new(StringComparer.Ordinal)
    {
        ["survey"] = "na-bezoek",
        ["facet"] = "2",
        ["number"] = "1",
        ["code"] = "404",
        ["year"] = "2025",
        ["key"] = "een-warmtepomp-iets-voor-mij",
        ["token"] = "a-link-that-ran-out",
    };

    /// <summary>Pages that must be told more than their address holds.</summary>
    private static readonly Dictionary<string, string> Question = new(StringComparer.Ordinal)
    {
        ["listening/{survey}/comments"] = "?question=OPMERKING",
    };

    /// <summary>Pages that cannot be looked at on their own, each with its reason.</summary>
    private static readonly Dictionary<string, string> Elsewhere = new(StringComparer.Ordinal)
    {
        ["setup"] = "only before the first start: FirstStartTests",
        ["sign-out"] = "answers to its form only: SignInTests",
        ["language"] = "answers to its form only",
        ["theme"] = "answers to its form only: ThemeTests",
        ["portal/language"] = "answers to its form only",
        ["portal/theme"] = "answers to its form only",
        ["portal/sign-out"] = "answers to its form only: PortalPageTests",
        ["portal/cases/{number}/files/{id:guid}"] = "a file to download: PortalPageTests",
        ["listening/imports/{number:int}/errors.csv"] = "a file to download",
        ["cases/import/{number:int}"] = "the demo imports none: CaseImportPageTests",
        ["complaints/report.csv"] = "a file to download",
        ["cases/{number}/files/{id:guid}"] = "a file to download: AttachingPageTests",
        ["cases/import/{number:int}/errors.csv"] = "a file to download",
        ["relations/import/{number:int}/notes.csv"] = "a file to download",
        ["relations/{number:int}/photo"] = "a picture, and not everybody has one: PhotoPageTests",
        ["cases/bulk/{bulk:guid}"] = "the demo changes none at once: InboxPageTests",
        ["settings/people/{id:guid}"] = "an account has a key of its own: PeopleTests",
    };

    public static IReadOnlyList<ListedPage> Of(Site site)
    {
        var keys = KeysIn(site);
        return
        [
            .. from endpoint in site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
               where endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null
               let route = endpoint.RoutePattern.RawText!.Trim('/')
               where !Elsewhere.ContainsKey(route)
               select new ListedPage(keys.GetValueOrDefault(route) ?? Fill(route), endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null) into page
               orderby page.Path
               select page,
        ];
    }

    /// <summary>Pages of things that have keys of their own, which are others in every demo.</summary>
    private static Dictionary<string, string> KeysIn(Site site)
    {
        using var db = site.Services.GetRequiredService<IDatabase>().Open();
        var webhook = AddWebhook(db);
        var acts = (from contact in db.ContactPersons
                    join firm in db.Relations on contact.RelationId equals firm.Id
                    join person in db.Relations on contact.PersonId equals person.Id
                    orderby firm.Number, person.Number
                    select new { Firm = firm.Number, Person = person.Number }).First();
        return new(StringComparer.Ordinal)
        {
            ["cases/{number}"] = $"/cases/{db.Cases.OrderBy(c => c.OpenedAt).First(c => c.Consulted > 0).Number}",
            ["answers/{key}"] = $"/answers/{db.Articles.OrderBy(a => a.Id).First().Key}",
            ["help/{key}"] = $"/help/{db.Articles.OrderBy(a => a.Id).First().Key}",
            ["portal/cases/{number}"] = $"/portal/cases/{db.Cases.First(c => c.Id == db.CaseAskers.OrderBy(a => a.CaseId).First().CaseId).Number}",
            ["portal/code/{id:guid}"] = "/portal/code/01990000-0000-7000-8000-000000000001",
            ["cases/{number}/deserve"] = $"/cases/{db.Cases.OrderBy(c => c.OpenedAt).First().Number}/deserve",
            ["cases/{number}/complaint"] = $"/cases/{db.Cases.OrderBy(c => c.OpenedAt).First(c => db.Complaints.Any(d => d.CaseId == c.Id)).Number}/complaint",
            ["relations/segments/{segment:guid}"] = $"/relations/segments/{db.Segments.OrderBy(s => s.Id).First().Id}",
            ["relations/bulk/{bulk:guid}"] = $"/relations/bulk/{db.BulkActions.OrderBy(a => a.Id).First().Id}",
            ["relations/merges/{id:guid}"] = $"/relations/merges/{db.RelationMerges.OrderBy(m => m.Id).First().Id}",
            ["settings/webhooks/{id:guid}"] = $"/settings/webhooks/{webhook}",
            ["relations/{number:int}/people/{person:int}"] = string.Create(CultureInfo.InvariantCulture, $"/relations/{acts.Firm}/people/{acts.Person}"),
        };
    }

    /// <summary>The demo tells no program of anything: one that is stopped, with a journal to look at.</summary>
    private static Guid AddWebhook(AppDb db)
    {
        if (db.Webhooks.Select(w => (Guid?)w.Id).FirstOrDefault() is { } there)
            return there;
        var at = new DateTimeOffset(2026, 8, 17, 9, 0, 0, TimeSpan.Zero);
        var webhook = new Webhook { Id = Guid.CreateVersion7(at), Name = "Telefooncentrale", Address = "https://centrale.brugman-installatie.example/hoor", Events = "case.opened case.passed_on", Secret = [1], MadeAt = at, FailingSince = at, StoppedAt = at.AddDays(3) };
        db.Webhooks.Add(webhook);
        db.WebhookDeliveries.AddRange(Enumerable.Range(0, 3).Select(i => new WebhookDelivery
        {
            Id = Guid.CreateVersion7(at.AddMinutes(i)),
            WebhookId = webhook.Id,
            Event = WebhookEvents.CaseOpened,
            Subject = db.Cases.OrderBy(c => c.OpenedAt).First().Number.ToString(),
            Body = "{}",
            MadeAt = at.AddMinutes(i),
            State = (DeliveryState)i,
            Attempts = 1 + i,
            Status = i == 1 ? 200 : null,
            Fault = i == 1 ? null : DeliveryFault.NotReached,
            NextAt = at,
            TriedAt = at.AddMinutes(i),
            Milliseconds = 40,
        }));
        db.SaveChanges();
        return webhook.Id;
    }

    private static string Fill(string route)
    {
        var parts = route.Split('/').Select(part => part.StartsWith('{') ? ExampleOf(part.Trim('{', '}').Split(':', '?')[0], route) : part);
        return "/" + string.Join('/', parts) + Question.GetValueOrDefault(route);
    }

    private static string ExampleOf(string word, string route) => Example.GetValueOrDefault(word)
        ?? throw new InvalidOperationException($"The page /{route} needs an example of {word} in {nameof(PageList)}.");
}
