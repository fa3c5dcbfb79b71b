using System.Net;
using System.Text.RegularExpressions;
using Bekwaam.Core.Accounts;

namespace Bekwaam.Tests;

/// <summary>What a person does with pages: open them, fill in a form, send it.</summary>
public sealed partial class Browser(HttpClient client, CookieContainer cookies, Account? account) : IDisposable
{
    public HttpClient Client => client;

    public CookieContainer Cookies => cookies;

    /// <summary>Who is signed in, when signed in without the form.</summary>
    public Account Account => account ?? throw new InvalidOperationException("This browser is a stranger's.");

    public Task<HttpResponseMessage> GetAsync(string path) =>
        client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    /// <summary>The page's text; fails when the page does not answer with 200.</summary>
    public async Task<string> ReadAsync(string path)
    {
        using var response = await GetAsync(path);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, text);
        return text;
    }

    /// <summary>Opens a page for its antiforgery token and posts the fields, to the same address or to <paramref name="to"/>.</summary>
    public async Task<HttpResponseMessage> SubmitAsync(string page, IEnumerable<KeyValuePair<string, string>> fields, string? to = null)
    {
        var token = TokenIn(await ReadAsync(page));
        using var form = new FormUrlEncodedContent([.. fields, new(TokenField, token)]);
        return await client.PostAsync(new Uri(to ?? page, UriKind.Relative), form, TestContext.Current.CancellationToken);
    }

    public Task<HttpResponseMessage> SubmitAsync(string page, params (string Name, string Value)[] fields) =>
        SubmitAsync(page, fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));

    /// <summary>As <see cref="SubmitAsync(string, IEnumerable{KeyValuePair{string, string}}, string?)"/>, with a file.</summary>
    public async Task<HttpResponseMessage> UploadAsync(string page, string field, string fileName, byte[] file, params (string Name, string Value)[] fields)
    {
        var token = TokenIn(await ReadAsync(page));
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields.Append((TokenField, token)))
            form.Add(new StringContent(value), name);
        form.Add(new ByteArrayContent(file), field, fileName);
        return await client.PostAsync(new Uri(page, UriKind.Relative), form, TestContext.Current.CancellationToken);
    }

    public void Dispose() => client.Dispose();

    private const string TokenField = "__RequestVerificationToken";

    private static string TokenIn(string html)
    {
        var match = Token().Match(html);
        match.Success.ShouldBeTrue("There is no form with an antiforgery token on this page.");
        return match.Groups["token"].Value;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}
