using System.Diagnostics;
using Bekwaam.Core.Data;
using Bekwaam.Demo;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Bekwaam.Browser.Tests;

public sealed class RecordCallTests(DemoSite demo)
{
    /// <summary>What customers say on the phone; each is a call.</summary>
    private static readonly string[] Calls = ["Ketel valt weer uit", "Wanneer komt u?", "Rekening klopt niet", "Lekt onder de bak", "Afspraak verzetten"];

    [Fact]
    public async Task A_call_is_recorded_by_keyboard_alone_and_stands_in_a_case()
    {
        await using var site = await demo.OwnSiteAsync();
        await using var employee = await demo.Chromium.VisitAsync(site.Address, View.English);
        await employee.SignInAsync(DemoPeople.Newcomer.Email, DemoPeople.Password);

        await RecordAsync(employee.Page, await FamilyNameAsync(site), Calls[0], pace: 0);

        employee.Path.ShouldBe("/", "what is solved at once leads back to today");
        await employee.SeesAsync("Recorded and solved");
        await using var db = site.Services.GetRequiredService<IDatabase>().Open();
        var line = await db.CaseMessages.SingleAsync(m => m.Text == Calls[0], TestContext.Current.CancellationToken);
        (await db.Cases.SingleAsync(c => c.Id == line.CaseId, TestContext.Current.CancellationToken)).RelationId.ShouldNotBeNull("the one that was picked while typing");
    }

    /// <summary>
    /// A day of calls by a person who types five keys a second: opens the form, types four letters of a name, takes the first
    /// that is found, types what was said, says that it was solved and how, and saves.
    /// </summary>
    [Fact, Trait("Runs", "long")]
    public async Task Thirty_calls_take_less_than_fifteen_seconds_each()
    {
        await using var site = await demo.OwnSiteAsync();
        await using var employee = await demo.Chromium.VisitAsync(site.Address, View.English);
        await employee.SignInAsync(DemoPeople.Newcomer.Email, DemoPeople.Password);
        var name = await FamilyNameAsync(site);
        var took = new List<double>();
        for (var call = 0; call < 30; call++)
        {
            var watch = Stopwatch.StartNew();
            await RecordAsync(employee.Page, name, Calls[call % Calls.Length], pace: 200);
            took.Add(watch.Elapsed.TotalSeconds);
        }

        took.Sort();
        TestContext.Current.TestOutputHelper?.WriteLine(FormattableString.Invariant($"Median {took[15]:0.0} s, longest {took[^1]:0.0} s."));
        took[15].ShouldBeLessThan(15);
    }

    /// <param name="page">Signed in.</param>
    /// <param name="name">Of whom; its first four letters are typed.</param>
    /// <param name="words">What they say.</param>
    /// <param name="pace">Milliseconds a key.</param>
    private static async Task RecordAsync(IPage page, string name, string words, float pace)
    {
        var keys = new KeyboardTypeOptions { Delay = pace };
        await page.GotoAsync("/moments/new");
        await page.Keyboard.TypeAsync(name[..4], keys);
        await page.Locator("who-box li button").First.WaitForAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("[name='Input.Words']")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync(words, keys);
        // Down to what was done, and its first choice: solved at once.
        await page.Locator("[name='Input.Outcome'][value=SolvedAtOnce]").FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("Uitgelegd", keys);
        await page.Keyboard.PressAsync("Control+Enter");
        await page.WaitForURLAsync(address => !address.EndsWith("/moments/new", StringComparison.Ordinal));
    }

    /// <summary>One that many have.</summary>
    private static async Task<string> FamilyNameAsync(Site site)
    {
        await using var db = site.Services.GetRequiredService<IDatabase>().Open();
        return await db.Relations.Where(r => r.SortName.Length > 6).OrderBy(r => r.Number).Select(r => r.SortName).FirstAsync(TestContext.Current.CancellationToken);
    }
}
