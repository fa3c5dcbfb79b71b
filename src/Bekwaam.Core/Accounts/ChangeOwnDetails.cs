using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Accounts;

/// <summary>One's own name and language.</summary>
public static class ChangeOwnDetails
{
    /// <param name="Name">As colleagues see it.</param>
    /// <param name="Language">"nl", "en", or null for the organisation's.</param>
    public sealed record Input(string Name, string? Language);

    public static async Task<Outcome<Account>> RunAsync(
        AppDb db, Guid actor, Input input, DateTimeOffset now, string? address, CancellationToken cancel)
    {
        var account = await db.Accounts.Include(a => a.Roles).SingleAsync(a => a.Id == actor, cancel);
        if (NewAccount.Check(input.Name, account.Email) is { } wrong)
            return wrong;
        if (input.Language is not (null or "nl" or "en"))
            return new Reason("Choose Dutch or English.");
        var name = input.Name.Trim();
        if (account.Name == name && account.Language == input.Language)
            return account;
        AuditLog.Record(db, AuditKind.DetailsChanged, actor, account.Email,
            new Dictionary<string, string> { ["name"] = name, ["language"] = input.Language ?? "" }, now, address);
        account.Name = name;
        account.Language = input.Language;
        await db.SaveChangesAsync(cancel);
        return account;
    }
}
