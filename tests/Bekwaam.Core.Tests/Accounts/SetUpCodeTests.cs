using Bekwaam.Core.Accounts;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Tests.Accounts;

public sealed class SetUpCodeTests
{
    private static readonly DateTimeOffset Now = TestClock.Start;

    public static TheoryData<Engine> Engines => new(Enum.GetValues<Engine>());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task The_code_of_every_node_works_on_every_node_however_it_is_typed(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var codes = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => IssueAsync(database)));

        (await MatchesAsync(database, "")).ShouldBeFalse();
        (await MatchesAsync(database, "AAAA-AAAA-AAAA")).ShouldBeFalse();
        foreach (var code in codes)
            (await MatchesAsync(database, code.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal))).ShouldBeTrue();
        (await MatchesAsync(database, codes[0], Now + SetUpCode.ValidFor)).ShouldBeFalse();
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Only_a_hash_is_kept_and_nothing_after_setting_up(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var code = await IssueAsync(database);
        await using var db = database.Open();
        (await db.Settings.SingleAsync(Cancel)).Name.ShouldNotContain(code.Replace("-", "", StringComparison.Ordinal));

        await SetUpInstallation.RunAsync(db, Office.Passwords, Office.SetUp, Now, null, Cancel);

        (await db.Settings.CountAsync(Cancel)).ShouldBe(1, "the organisation");
        (await MatchesAsync(database, code)).ShouldBeFalse();
    }

    private static async Task<string> IssueAsync(TestDatabase database)
    {
        await using var db = database.Open();
        return await SetUpCode.IssueAsync(db, Now, Cancel);
    }

    private static async Task<bool> MatchesAsync(TestDatabase database, string typed, DateTimeOffset? at = null)
    {
        await using var db = database.Open();
        return await SetUpCode.MatchesAsync(db, typed, at ?? Now, Cancel);
    }
}
