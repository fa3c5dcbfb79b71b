using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Security.Claims;
using Bekwaam.Accounts;
using Bekwaam.Core.Cases;
using Bekwaam.Core.Cases.Reading;
using Bekwaam.Core.Cases.Views;
using Bekwaam.Core.Data;
using Bekwaam.Hosting;
using Bekwaam.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Cases.Live;

/// <summary>
/// Tells open pages what is new, in words, over a connection that stays open. The page is right without it: it says that there is
/// news and changes nothing by itself.
/// </summary>
internal sealed class CaseLive(IDatabase database, CaseWatch watch, LocalTime time, IStringLocalizer L, TimeProvider clock, IHostApplicationLifetime life)
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);

    /// <summary>After so many looks without news something is sent anyway: what stands between must not think that nobody is there.</summary>
    private const int Beat = 4;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/cases/live", (long since, HttpContext context, CaseLive live) => live.ListAsync(since, context)).RequireAuthorization(Policies.Staff);
        routes.MapGet("/cases/{number}/live", (string number, int version, HttpContext context, CaseLive live) => live.One(number, version, context)).RequireAuthorization(Policies.Staff);
    }

    private async Task<IResult> ListAsync(long since, HttpContext context)
    {
        await time.ReadyAsync(context.RequestAborted);
        var query = CaseQuery.Read(context.Request.QueryString.Value);
        // What words find is looked for once.
        if (query.Text is not null || since < DateTime.MinValue.Ticks || since > DateTime.MaxValue.Ticks)
            return Results.NoContent();
        var from = new DateTimeOffset(since, TimeSpan.Zero);
        return Open(context, null, async (_, db, cancel) =>
        {
            var count = await ListCases.CountNewsAsync(db, query.Filter(context.User.AccountId(), null, clock.GetUtcNow(), time.Zone), from, cancel);
            return [("news", count == 0 ? "" : L["{0:N0} {0:plural:case is|cases are} new or changed. Show the list as it is now", count])];
        });
    }

    private IResult One(string text, int version, HttpContext context) => !CaseNumber.TryParse(text, out var number) ? Results.NotFound() : Open(context, number, async (watcher, db, cancel) =>
    {
        var current = await db.Cases.Where(c => c.Number == number).Select(c => (int?)c.Version).SingleOrDefaultAsync(cancel);
        // What is not there for them has nobody at it either.
        if (current is null)
            return [];
        var others = watch.Others(watcher).Select(other => other.Types ? L["{0} (is typing)", other.Name].Value : other.Name).ToList();
        return
        [
            ("changed", current == version ? "" : L["This case changed since you opened it. Show it as it is now"]),
            ("who", others.Count == 0 ? "" : L["Also looking at this case: {0}", string.Join(", ", others)]),
        ];
    });

    private IResult Open(HttpContext context, CaseNumber? number, Func<Watcher, AppDb, CancellationToken, Task<(string Event, string Words)[]>> look)
    {
        if (context.User.AccountId() is not { } account || watch.Enter(account, context.User.Identity?.Name ?? "?", number) is not { } watcher)
            return Results.NoContent();
        context.Response.OnCompleted(() =>
        {
            watch.Leave(watcher);
            return Task.CompletedTask;
        });
        return TypedResults.ServerSentEvents(TellAsync(
            watcher, context.User.FindFirstValue(AccountClaims.Stamp),
            (one, db, cancel) =>
            {
                CaseReader.Tell(db, context.User);
                return look(one, db, cancel);
            },
            context.RequestAborted));
    }

    private async IAsyncEnumerable<SseItem<string>> TellAsync(
        Watcher watcher, string? stamp, Func<Watcher, AppDb, CancellationToken, Task<(string Event, string Words)[]>> look, [EnumeratorCancellation] CancellationToken cancel)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, life.ApplicationStopping);
        var said = new Dictionary<string, string>(StringComparer.Ordinal);
        // The first is sent at once: whoever listens knows that it works.
        var silent = Beat;
        do
        {
            (string Event, string Words)[] news;
            await using (var db = database.Open())
            {
                if (!await db.Accounts.AnyAsync(a => a.Id == watcher.Account && a.DisabledAt == null && a.SecurityStamp == stamp, either.Token))
                    yield break;
                news = await look(watcher, db, either.Token);
            }

            silent++;
            foreach (var (name, words) in news.Where(n => said.GetValueOrDefault(n.Event, "") != n.Words))
            {
                said[name] = words;
                silent = 0;
                yield return new SseItem<string>(words, name);
            }

            if (silent >= Beat)
            {
                silent = 0;
                yield return new SseItem<string>("", "beat");
            }
        }
        while (await watcher.WaitAsync(Look, clock, either.Token));
    }
}
