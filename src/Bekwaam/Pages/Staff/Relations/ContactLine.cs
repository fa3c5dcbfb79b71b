using Bekwaam.Core.Relations;

namespace Bekwaam.Pages.Staff.Relations;

/// <summary>One who acts for another, as a line of the relation page.</summary>
/// <param name="Url">Of the organisation's page, when this line is on it and the link can be changed.</param>
internal sealed record ContactLine(RelationView.Contact Contact, string? Url, DateOnly Today)
{
    public bool Left => Contact.Person.Until is { } until && until <= Today;
}
