using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Cases.Templates;

/// <summary>Enters a template, changes one, or takes one away.</summary>
public static class SaveTemplate
{
    public const int LongestName = 60;
    public const int LongestText = 10_000;

    /// <param name="Id">Null for a new one.</param>
    /// <param name="Version">Of the template when the form was opened.</param>
    public sealed record Input(Guid? Id, int Version, string? Name, string? Language, string? Text);

    public static async Task<Outcome<AnswerTemplate>> RunAsync(AppDb db, Input input, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(input);
        var name = CaseThread.Clean(input.Name ?? "").ReplaceLineEndings(" ");
        var text = CaseThread.Clean(input.Text ?? "");
        if (name.Length is 0 or > LongestName)
            return new Reason("Give the template a name of at most {0} characters.", LongestName);
        if (text.Length is 0 or > LongestText)
            return new Reason("Write the text, of at most {0} characters.", LongestText);
        if (input.Language is not ("nl" or "en"))
            return new Reason("Choose a language.");
        if (TemplateFields.UnknownIn(text) is { } unknown)
            return new Reason("Nothing fills in {0}. Use one of the fields below, or leave the braces out.", "{" + unknown + "}");
        if (await db.AnswerTemplates.AnyAsync(t => t.Name == name && t.Language == input.Language && t.Id != input.Id, cancel))
            return new Reason("There is a template with this name already.");
        var template = input.Id is { } id ? await db.AnswerTemplates.SingleOrDefaultAsync(t => t.Id == id, cancel) : null;
        if (input.Id is not null && (template is null || template.Version != input.Version))
            return new Reason("A colleague changed or removed this template since. Open it again.");
        if (template is null)
            db.AnswerTemplates.Add(template = new AnswerTemplate { Id = Guid.CreateVersion7(now), Name = name, Language = input.Language, Text = text });
        (template.Name, template.Language, template.Text) = (name, input.Language, text);
        await db.SaveChangesAsync(cancel);
        return template;
    }

    /// <summary>What was answered with it stays; that it is gone already is no fault.</summary>
    public static async Task RemoveAsync(AppDb db, Guid template, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        await db.AnswerTemplates.Where(t => t.Id == template).ExecuteDeleteAsync(cancel);
        db.AtHand.Renew();
    }
}
