using System.Net.Http.Headers;
using System.Text;
using Bekwaam.Core.Accounts;
using Bekwaam.Core.Accounts.ApiTokens;
using Bekwaam.Core.Relations;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Relations.Numbers;

namespace Bekwaam.Tests.Api;

/// <summary>A program or phone with a token of a colleague's, without a browser's cookies.</summary>
internal sealed class ApiProgram(PageApp app, Account owner, string secret) : IDisposable
{
    private readonly Browser browser = app.Browser();

    public Account Owner => owner;

    public static async Task<ApiProgram> OfAsync(PageApp app, Role role, params string[] scopes)
    {
        var owner = await app.AddAccountAsync(roles: [role]);
        await using var db = app.Database.Open();
        var issued = await IssueApiToken.RunAsync(db, new IssueApiToken.Input("test", scopes, 30), owner.Id, app.Clock.Now, null, TestContext.Current.CancellationToken);
        return new ApiProgram(app, owner, issued.Value.Secret);
    }

    /// <summary>As phones send it.</summary>
    public Task<HttpResponseMessage> DavAsync(string method, string path, string? body = null, params (string Name, string Value)[] headers) =>
        SendAsync(method, path, body, "application/xml", new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{owner.Email}:{secret}"))), headers);

    public Task<HttpResponseMessage> ApiAsync(string method, string path, string? body = null, params (string Name, string Value)[] headers) =>
        SendAsync(method, path, body, method == "PATCH" ? "application/merge-patch+json" : "application/json", new AuthenticationHeaderValue("Bearer", secret), headers);

    public void Dispose() => browser.Dispose();

    /// <summary>A relation as if entered on the form.</summary>
    public static async Task<Relation> AddRelationAsync(PageApp app, RelationCard card, params RelationKind[] kinds)
    {
        await using var db = app.Database.Open();
        var made = await SaveRelation.RunAsync(db, new SaveRelation.Input(null, 0, card, null, null, kinds), null, app.Clock.Now, Today(app), TestContext.Current.CancellationToken);
        return made.Value.Saved!;
    }

    public static RelationCard Person(string given, string? prefix, string family, string? phone = null) => new()
    {
        Person = new PersonName { Given = given, Prefix = prefix, Family = family },
        Phones = phone is null ? [] : [Phones.Read(phone)],
    };

    public static DateOnly Today(PageApp app) => DateOnly.FromDateTime(app.Clock.Now.UtcDateTime);

    private async Task<HttpResponseMessage> SendAsync(
        string method, string path, string? body, string mediaType, AuthenticationHeaderValue authorization, (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(path, UriKind.RelativeOrAbsolute));
        request.Headers.Authorization = authorization;
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, mediaType);
        foreach (var (name, value) in headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, value))
                request.Content!.Headers.TryAddWithoutValidation(name, value);
        }

        return await browser.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
