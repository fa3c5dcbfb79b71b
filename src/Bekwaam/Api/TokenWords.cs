using Bekwaam.Core.Accounts.ApiTokens;
using static Bekwaam.Texts.TextKey;

namespace Bekwaam.Api;

/// <summary>What a token may do, in words.</summary>
internal static class TokenWords
{
    public static IReadOnlyList<(string Scope, string Words)> Scopes { get; } =
    [
        (ApiScopes.AddressBooks, Key("show names and numbers on a phone or in a mail program")),
        (ApiScopes.ReadRelations, Key("read relations")),
        (ApiScopes.WriteRelations, Key("make and change relations")),
        (ApiScopes.ReadCases, Key("read cases and what was said in them")),
        (ApiScopes.WriteCases, Key("record contacts and work on cases")),
    ];

    public static string Of(string scope) => Scopes.FirstOrDefault(known => known.Scope == scope).Words ?? scope;
}
