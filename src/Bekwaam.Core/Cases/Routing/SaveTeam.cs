using Bekwaam.Core.Accounts;
using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Cases.Routing;

/// <summary>Says who is in a team.</summary>
public static class SaveTeam
{
    public const int LongestName = 100;

    /// <param name="Id">Null makes one.</param>
    public sealed record Input(Guid? Id, string? Name, IReadOnlyCollection<Guid> Members);

    public static async Task<Outcome<Team>> RunAsync(AppDb db, Input input, Guid? by, DateTimeOffset now, string? address, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(input);
        var name = input.Name?.Trim() ?? "";
        if (name.Length is 0 or > LongestName)
            return new Reason("Give it a name of at most {0} characters.", LongestName);
        if (await db.Teams.AnyAsync(t => t.Name == name && t.Id != input.Id, cancel))
            return new Reason("There is one with this name already.");
        var team = input.Id is { } id ? await db.Teams.Include(t => t.Members).SingleOrDefaultAsync(t => t.Id == id, cancel) : null;
        if (input.Id is not null && team is null)
            return new Reason("There is no such team any more.");
        if (team is null)
            db.Teams.Add(team = new Team { Id = Guid.CreateVersion7(now), Name = name });
        team.Name = name;
        team.Members.RemoveAll(m => !input.Members.Contains(m.AccountId));
        team.Members.AddRange(input.Members.Where(account => !team.Members.Exists(m => m.AccountId == account)).Select(account => new TeamMember { TeamId = team.Id, AccountId = account }));
        AuditLog.Record(db, AuditKind.RoutingChanged, by, name, null, now, address);
        await db.SaveChangesAsync(cancel);
        return team;
    }

    /// <summary>Takes a team away with the rules that lead to it; who was in it stays.</summary>
    public static async Task RemoveAsync(AppDb db, Guid id, Guid? by, DateTimeOffset now, string? address, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (await db.Teams.Include(t => t.Members).SingleOrDefaultAsync(t => t.Id == id, cancel) is not { } team)
            return;
        db.RoutingRules.RemoveRange(await db.RoutingRules.Where(r => r.TeamId == id).ToListAsync(cancel));
        db.Teams.Remove(team);
        AuditLog.Record(db, AuditKind.RoutingChanged, by, team.Name, null, now, address);
        await db.SaveChangesAsync(cancel);
    }
}

/// <summary>Says what a colleague can do.</summary>
public static class SaveSkills
{
    private const int Longest = 60;
    private const int Most = 30;

    /// <param name="db">A unit of work of the caller's.</param>
    /// <param name="account">Whose.</param>
    /// <param name="skills">With commas between.</param>
    /// <param name="cancel">Stops.</param>
    public static async Task<Outcome<IReadOnlyList<string>>> RunAsync(AppDb db, Guid account, string? skills, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        string[] words = [.. (skills ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Plain).Distinct(StringComparer.Ordinal)];
        if (words.Length > Most || words.Any(word => word.Length > Longest))
            return new Reason("At most {0} skills of {1} characters.", Most, Longest);
        var there = await db.AccountSkills.Where(s => s.AccountId == account).ToListAsync(cancel);
        db.AccountSkills.RemoveRange(there.Where(s => !words.Contains(s.Skill)));
        db.AccountSkills.AddRange(words.Except(there.Select(s => s.Skill)).Select(word => new AccountSkill { AccountId = account, Skill = word }));
        await db.SaveChangesAsync(cancel);
        return words;
    }

    /// <summary>As skills are kept, and asked for.</summary>
    public static string Plain(string skill) => skill.Trim().ToLowerInvariant();
}

/// <summary>Says which cases go to which team; the first that fits holds.</summary>
public static class SaveRoutingRules
{
    private const int Most = 100;

    public sealed record Line(CaseKind? Kind, string? Product, string? Skill, Guid Team);

    public static async Task<Outcome<int>> RunAsync(AppDb db, IReadOnlyList<Line> lines, Guid? by, DateTimeOffset now, string? address, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(lines);
        if (lines.Count > Most || lines.Any(l => l.Product?.Length > OpenCase.LongestSubject || l.Skill?.Length > OpenCase.LongestSubject))
            return new Reason("At most {0} rules.", Most);
        var teams = await db.Teams.Select(t => t.Id).ToListAsync(cancel);
        if (lines.Any(l => !teams.Contains(l.Team)))
            return new Reason("There is no such team any more.");
        db.RoutingRules.RemoveRange(await db.RoutingRules.ToListAsync(cancel));
        db.RoutingRules.AddRange(lines.Select((line, place) => new RoutingRule
        {
            Id = Guid.CreateVersion7(now),
            Kind = line.Kind,
            TeamId = line.Team,
            Place = place,
            Product = string.IsNullOrWhiteSpace(line.Product) ? null : line.Product.Trim(),
            Skill = string.IsNullOrWhiteSpace(line.Skill) ? null : SaveSkills.Plain(line.Skill),
        }));
        AuditLog.Record(db, AuditKind.RoutingChanged, by, null, null, now, address);
        await db.SaveChangesAsync(cancel);
        return lines.Count;
    }
}
