using Bekwaam.Core.Accounts;

namespace Bekwaam.Demo;

/// <summary>Somebody who works at the demo company.</summary>
internal sealed record Colleague(string Name, string Branch, params Role[] Roles)
{
    public string FirstName => Name[..Name.IndexOf(' ', StringComparison.Ordinal)];

    public string Email => FirstName.ToLowerInvariant() + "@brugman-installatie.example";

    public bool Manages => Roles.Contains(Role.Owner) || Roles.Contains(Role.Manager);
}

/// <summary>An installation firm with an owner and twelve employees at three branches.</summary>
internal static class DemoPeople
{
    public const string Company = "Brugman Installatie";
    public const string Zeist = "Zeist";
    public const string Utrecht = "Utrecht";
    public const string Amersfoort = "Amersfoort";

    /// <summary>Everybody's, and no secret: it is printed when the demo starts.</summary>
    public const string Password = "warm water in huis";

    public static readonly string[] Branches = [Zeist, Utrecht, Amersfoort];

    public static readonly Colleague Owner = new("Marijke Brugman", Zeist, Role.Owner);

    public static readonly Colleague Manager = new("Fatima el Amrani", Utrecht, Role.Manager);

    /// <summary>The employee the console names; has not predicted this quarter yet.</summary>
    public static readonly Colleague Newcomer = new("Daan Kuipers", Utrecht, Role.Employee);

    /// <summary>Who works with customers; also the breakdown by employee.</summary>
    public static readonly Colleague[] Employees =
    [
        new("Joost Vermeer", Zeist, Role.Employee, Role.Administrator),
        new("Sanne de Boer", Zeist, Role.Employee),
        new("Kees Hoekstra", Zeist, Role.Employee),
        new("Aylin Demir", Zeist, Role.Employee),
        Newcomer,
        new("Bram Jansen", Utrecht, Role.Employee),
        new("Noor Bakker", Utrecht, Role.Employee),
        new("Tom Willems", Amersfoort, Role.Employee),
        new("Ilse Mulder", Amersfoort, Role.Employee),
        new("Mehmet Kaya", Amersfoort, Role.Employee),
        new("Roos van Dijk", Amersfoort, Role.Employee),
    ];

    /// <summary>Everybody the owner invites.</summary>
    public static IEnumerable<Colleague> Invited => Employees.Prepend(Manager);
}
