using System.Text.Json;
using Bekwaam.Core.Data;
using Bekwaam.Core.Settings;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Accounts;

/// <summary>First start: whose installation this is, and who owns it. Done once; of two at the same moment one wins.</summary>
public static class SetUpInstallation
{
    /// <summary>The setting whose presence says that it was done; its key is what lets only one win.</summary>
    internal const string Guard = "organisation";

    public sealed record Input(
        string Organisation, string Language, string TimeZone, string OwnerName, string OwnerEmail, string Password);

    public static readonly Reason AlreadyDone = new("This installation has been set up already. Sign in, or ask a colleague to invite you.");

    public static Task<bool> IsDoneAsync(AppDb db, CancellationToken cancel) => db.Settings.AnyAsync(s => s.Name == Guard, cancel);

    public static async Task<Outcome<Account>> RunAsync(
        AppDb db, Passwords passwords, Input input, DateTimeOffset now, string? address, CancellationToken cancel)
    {
        if (Check(input) is { } wrong)
            return wrong;
        if (await IsDoneAsync(db, cancel))
            return AlreadyDone;

        var organisation = new Organisation(input.Organisation.Trim(), input.Language, input.TimeZone);
        db.Settings.Add(new Setting { Name = Guard, Json = JsonSerializer.Serialize(organisation), ChangedAt = now });
        var owner = NewAccount.Make(input.OwnerName, input.OwnerEmail, passwords.Hash(input.Password), input.Language, [Role.Owner], now);
        db.Accounts.Add(owner);
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

    private static Reason? Check(Input input)
    {
        if (string.IsNullOrWhiteSpace(input.Organisation) || input.Organisation.Length > NewAccount.MaxName)
            return new Reason("Fill in the organisation's name, in at most {0} characters.", NewAccount.MaxName);
        if (input.Language is not ("nl" or "en"))
            return new Reason("Choose Dutch or English.");
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(input.TimeZone, out _))
            return new Reason("The time zone {0} is not known here. Use a name such as Europe/Amsterdam.", input.TimeZone);
        return NewAccount.Check(input.OwnerName, input.OwnerEmail)
            ?? PasswordRule.Check(input.Password, input.Organisation, input.OwnerName, input.OwnerEmail);
    }
}
