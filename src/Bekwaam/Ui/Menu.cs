using System.Collections.Concurrent;
using System.Security.Claims;
using Bekwaam.Hosting;
using Microsoft.AspNetCore.Authorization;
using static Bekwaam.Texts.TextKey;

namespace Bekwaam.Ui;

/// <summary>A place in the menu: where it leads, the letter that follows "g", and who may go there.</summary>
internal sealed record MenuItem(string Text, string Href, char Key, string Policy)
{
    /// <summary>Whether the page at hand is in this place.</summary>
    public bool Holds(PathString path) => Href == "/" ? path == "/" : path.StartsWithSegments(Href, StringComparison.OrdinalIgnoreCase);
}

/// <summary>The main places, in the order of a day. Only what exists stands here, and each sees only where they may go.</summary>
internal sealed class Menu(IAuthorizationService authorization)
{
    // Where one may go follows from one's roles alone.
    private static readonly ConcurrentDictionary<string, IReadOnlyList<MenuItem>> ByRoles = new(StringComparer.Ordinal);

    public static IReadOnlyList<MenuItem> Items { get; } =
    [
        new(Key("Today"), "/", 't', Policies.Staff),
        new(Key("Cases"), "/cases", 'k', Policies.Staff),
        new(Key("Relations"), "/relations", 'r', Policies.Staff),
        new(Key("Answers"), "/answers", 'a', Policies.Staff),
        new(Key("Listening"), "/listening", 'l', Policies.ImportAnswers),
        new(Key("Competence"), "/competence", 'c', Policies.Staff),
        new(Key("Settings"), "/settings", 's', Policies.Staff),
    ];

    public async Task<IReadOnlyList<MenuItem>> ForAsync(ClaimsPrincipal user)
    {
        if (user.Identity is not { IsAuthenticated: true })
            return [];
        var roles = string.Join(' ', user.FindAll(ClaimTypes.Role).Select(claim => claim.Value).Order(StringComparer.Ordinal));
        return ByRoles.TryGetValue(roles, out var known) ? known : ByRoles[roles] = await ReadAsync(user);
    }

    private async Task<IReadOnlyList<MenuItem>> ReadAsync(ClaimsPrincipal user)
    {
        var open = new List<MenuItem>(Items.Count);
        foreach (var item in Items)
        {
            if ((await authorization.AuthorizeAsync(user, item.Policy)).Succeeded)
                open.Add(item);
        }

        return open;
    }
}
