using Bekwaam.Core.Relations;

namespace Bekwaam.Pages.Staff.Relations;

/// <summary>What a person does for a relation, as a form.</summary>
internal sealed class ContactForm
{
    public string? Function { get; set; }

    public string? Department { get; set; }

    public List<ContactRoles> Roles { get; set; } = [];

    public DateOnly? From { get; set; }

    /// <summary>The last day on which it still holds; kept as the day after.</summary>
    public DateOnly? Until { get; set; }

    public static ContactForm Of(ContactPerson contact) => new()
    {
        Function = contact.Function,
        Department = contact.Department,
        Roles = [.. Enum.GetValues<ContactRoles>().Where(role => role is not ContactRoles.None && contact.Roles.HasFlag(role))],
        From = contact.From,
        Until = contact.Until?.AddDays(-1),
    };

    public SaveContactPerson.Input Read(Guid? id, int version, Guid relation, Guid person) => new(
        id, version, relation, person, Function, Department, Roles.Aggregate(ContactRoles.None, (all, role) => all | role), From, Until?.AddDays(1));
}
