using System.Text;
using Bekwaam.Core.Cases.Holding;
using Bekwaam.Core.Data;
using Bekwaam.Core.Portal;
using Bekwaam.Demo;
using Bekwaam.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Bekwaam.Browser.Tests;

/// <summary>The customers' own door, walked through without scripts and on a narrow phone.</summary>
public sealed class DoorJourneyTests(DemoSite demo)
{
    /// <summary>Ten times a second, for a minute.</summary>
    private const int Looked = 600;
    private const string Els = "els.zomer@post.example";
    private static readonly View Narrow = new(320, Dark: false, "en", Scripts: false);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Searched_in_vain_asked_followed_answered_not_solved_called_solved_written_down_and_found_by_the_next()
    {
        await using var site = await demo.OwnSiteAsync();
        await using (var db = site.Services.GetRequiredService<IDatabase>().Open())
            (await AnswerWindow.SaveAsync(db, 1, DemoClock.Start, Cancel)).Done.ShouldBeTrue();
        await using var customer = await demo.Chromium.VisitAsync(site.Address, Narrow);
        await using var employee = await demo.Chromium.VisitAsync(site.Address, View.English);

        await customer.GoAsync("/help");
        await customer.FillAsync("What do you want to know?", "boiler cold");
        await customer.PressAsync("Search");
        await customer.SeesAsync("No answer found");
        await FitsAsync(customer);
        await AskAsync(site, customer, employee);
        await customer.GoAsync(await MailedAsync(site, "/ask/confirm/"));
        await FitsAsync(customer);
        await customer.PressAsync("Send");
        await customer.SeesAsync("It is our turn: you hear from us before");
        await PhotoAsync(customer);
        await FitsAsync(customer);

        var address = customer.Path;
        await AnswerAsync(employee, address);
        await customer.GoAsync(await MailedAsync(site, address));
        await customer.SeesAsync("Press reset for five seconds.");
        await customer.FillAsync("What do you want to add?", "Still cold.");
        await customer.PressAsync("It does not work");
        await customer.SeesAsync("Still cold.");
        await CallAsync(customer);

        await CalledAsync(employee, address);
        await customer.GoAsync(await MailedAsync(site, address, "valve was shut"));
        await customer.PressAsync("Yes, it works");
        await customer.SeesAsync("Solved today");
        await FitsAsync(customer);

        await WriteDownAsync(employee, address);
        await using var next = await demo.Chromium.VisitAsync(site.Address, Narrow);
        await next.GoAsync("/help?q=boiler+cold");
        await next.FollowAsync("The boiler is cold");
        await next.SeesAsync("the valve was shut");
        await next.PressAsync("Yes");
        await next.SeesAsync("Thank you.");
        await FitsAsync(next);
    }

    private static async Task WriteDownAsync(Visitor employee, string address)
    {
        await employee.GoAsync(address.Replace("/portal", "", StringComparison.Ordinal));
        await employee.FollowAsync("Make an answer of this");
        (await employee.Page.GetByLabel("The answer").InputValueAsync()).ShouldContain("the valve was shut");
        await employee.FillAsync("The question, as people ask it", "The boiler is cold");
        await employee.PressAsync("Save");
        await employee.PressAsync("Publish");
        await employee.SeesAsync("published · for customers");
    }

    /// <summary>By keyboard alone: from field to field with the tab key, and sent with enter.</summary>
    private static async Task AskAsync(Site site, Visitor customer, Visitor employee)
    {
        await customer.FollowAsync("Ask us");
        (await customer.Page.GetByLabel("Tell us in your own words").InputValueAsync()).ShouldBe("boiler cold");
        var clock = site.Services.GetRequiredService<TimeProvider>();
        var opened = clock.GetUtcNow();
        await FitsAsync(customer);
        await employee.SignInAsync(DemoPeople.Newcomer.Email, DemoPeople.Password);
        // Whoever sends a form sooner than anybody types is taken for a program.
        while (clock.GetUtcNow() - opened <= RequestQuestion.SoonestTyped)
            await Task.Delay(50, Cancel);
        await customer.Page.GetByLabel("What is it?").FocusAsync();
        await customer.Page.Keyboard.PressAsync("S");
        await customer.Page.Keyboard.PressAsync("Tab");
        await customer.Page.Keyboard.PressAsync("Control+A");
        await customer.Page.Keyboard.TypeAsync("The boiler is cold since yesterday.");
        await customer.Page.Keyboard.PressAsync("Tab");
        await customer.Page.Keyboard.TypeAsync("Els Zomer");
        await customer.Page.Keyboard.PressAsync("Tab");
        await customer.Page.Keyboard.TypeAsync(Els);
        await customer.Page.Keyboard.PressAsync("Enter");
        await customer.SeesAsync("There is a mail for you now.");
    }

    private static async Task PhotoAsync(Visitor customer)
    {
        await customer.Page.GetByLabel("Photos or files").SetInputFilesAsync(new FilePayload { Name = "boiler.png", MimeType = "image/png", Buffer = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a] });
        await customer.Page.Locator("#add").GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await customer.Page.GetByRole(AriaRole.Link, new() { Name = "boiler.png" }).WaitForAsync();
    }

    private static async Task AnswerAsync(Visitor employee, string address)
    {
        await employee.GoAsync(address.Replace("/portal", "", StringComparison.Ordinal));
        await employee.SeesAsync("The boiler is cold since yesterday.");
        await employee.Page.Locator("#Input_Answer").FillAsync("Press reset for five seconds.");
        await employee.Page.Locator("#Input_Then").SelectOptionAsync("WaitsForCustomer");
        await employee.PressAsync("Keep this answer");
    }

    private static async Task CallAsync(Visitor customer)
    {
        await customer.Page.Locator("#call > summary").ClickAsync();
        await customer.FillAsync("Telephone number", "06 12345678");
        await customer.PressAsync("Ask to be called");
        await customer.SeesAsync("We call you before");
    }

    private static async Task CalledAsync(Visitor employee, string address)
    {
        await employee.GoAsync(address.Replace("/portal", "", StringComparison.Ordinal));
        await employee.SeesAsync("wants to be called before");
        await employee.SeesAsync("06 12345678");
        await employee.Page.Locator("#Input_Answer").FillAsync("As said on the phone: the valve was shut.");
        await employee.Page.Locator("#Input_Then").SelectOptionAsync("WaitsForCustomer");
        await employee.PressAsync("Keep this answer");
    }

    private static async Task FitsAsync(Visitor visitor)
    {
        (await Looks.SticksOutAsync(visitor)).ShouldBeEmpty();
        (await visitor.Page.ContentAsync()).Length.ShouldBeLessThan(30 * 1024);
    }

    /// <summary>The path that the newest mail with such a link holds; it is there as soon as the job that writes it is done.</summary>
    private static async Task<string> MailedAsync(Site site, string path, string words = "")
    {
        var folder = site.Services.GetRequiredService<Installation>().MailFolder;
        for (var look = 0; look < Looked; look++, await Task.Delay(100, Cancel))
        {
            folder.Refresh();
            foreach (var file in folder.Exists ? folder.GetFiles("*.eml").OrderByDescending(f => f.LastWriteTimeUtc) : Enumerable.Empty<FileInfo>())
            {
                var text = (await File.ReadAllTextAsync(file.FullName, Encoding.UTF8, Cancel)).Replace("=\r\n", "", StringComparison.Ordinal).Replace("=\n", "", StringComparison.Ordinal);
                if (text.IndexOf(path, StringComparison.Ordinal) is >= 0 and var at && text.Contains(Els, StringComparison.Ordinal) && text.Contains(words, StringComparison.Ordinal))
                    return path + new string([.. text[(at + path.Length)..].TakeWhile(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')]);
            }
        }

        throw new TimeoutException("No mail came with " + path);
    }
}
