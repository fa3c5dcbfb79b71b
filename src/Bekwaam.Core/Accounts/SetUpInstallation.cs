using Bekwaam.Core.Data;
using Bekwaam.Core.Settings;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Accounts;

/// <summary>First start: whose installation this is, and who owns it. Done once; of two at the same moment one wins.</summary>
public static class SetUpInstallation
{
    public sealed record Input(
        string Organisation, string Language, string TimeZone, string OwnerName, string OwnerEmail, string Password);

    public static readonly Reason AlreadyDone = new Reason("This installation has been set up already. Sign in, or ask a colleague to invite you.");

    public static Task<bool> IsDoneAsync(AppDb db, CancellationToken cancel) => db.Settings.AnyAsync(s => s.Name == OrganisationSetting.Name, cancel);

    public static async Task<Outcome<Account>> RunAsync(
        AppDb db, Passwords passwords, Input input, DateTimeOffset now, string? address, CancellationToken cancel)
    {
        var organisation = new Organisation(input.Organisation.Trim(), input.Language, input.TimeZone);
        if (Check(input, organisation) is { } wrong)
            return wrong;
        if (await IsDoneAsync(db, cancel))
            return AlreadyDone;

        // Added, never changed: its key is what lets only one win.
        db.Settings.Add(new Setting { Name = OrganisationSetting.Name, Json = StoredJson.Write(organisation), ChangedAt = now });
        var owner = NewAccount.Make(input.OwnerName, input.OwnerEmail, passwords.Hash(input.Password), input.Language, [Role.Owner], now);
        db.Accounts.Add(owner);
        await SetUpCode.ForgetAsync(db, cancel);
        AuditLog.Record(db, AuditKind.SetUp, owner.Id, organisation.Name, null, now, address);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if (!await IsDoneAsync(db, cancel))
                throw;
            return AlreadyDone;
        }

        return owner;
    }

    private static Reason? Check(Input input, Organisation organisation) =>
        OrganisationSetting.Check(organisation)
        ?? NewAccount.Check(input.OwnerName, input.OwnerEmail)
        ?? PasswordRule.Check(input.Password, input.Organisation, input.OwnerName, input.OwnerEmail);
}
