using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Knowledge;

/// <summary>
/// Writes an article, or changes one; what it said before is kept. Whoever comes second is shown what the first made of it, with their
/// own text still in the form.
/// </summary>
public static partial class SaveArticle
{
    public const int LongestTitle = 150;
    public const int LongestBody = 30_000;
    public const int LongestTopic = 60;
    private const int LongestKey = 80;

    private static readonly Reason NotThere = new Reason("There is no such article.");

    /// <param name="Id">Null for a new one.</param>
    /// <param name="Version">Of the article when the form was opened.</param>
    /// <param name="CaseId">The case that a new one is made from.</param>
    public sealed record Input(Guid? Id, int Version, string? Title, string? Body, string? Topic, string? Language, ArticleAudience Audience, Guid? OwnerId, DateOnly? ReviewOn, Guid? CaseId = null);

    /// <summary>Either it is saved, or this is what a colleague made of it in the meantime.</summary>
    public sealed record Result(Article? Saved, Article? Meanwhile);

    public static async Task<Outcome<Result>> RunAsync(AppDb db, Input input, Guid by, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(input);
        var (title, body, topic) = (Line(input.Title), Clean(input.Body), Line(input.Topic));
        if (title.Length is 0 or > LongestTitle)
            return new Reason("Give the article a title of at most {0} characters: the question as people ask it.", LongestTitle);
        if (body.Length is 0 or > LongestBody)
            return new Reason("Write the answer, of at most {0} characters.", LongestBody);
        if (topic.Length > LongestTopic)
            return new Reason("Longer than {0} characters.", LongestTopic);
        if (input.Language is not ("nl" or "en"))
            return new Reason("Choose a language.");
        if (!Enum.IsDefined(input.Audience))
            return new Reason("Choose for whom it is.");
        db.ChangeTracker.Clear();
        var article = input.Id is { } id ? await db.Articles.SingleOrDefaultAsync(a => a.Id == id, cancel) : null;
        if (input.Id is not null && article is null)
            return NotThere;
        if (article is not null && article.Version != input.Version)
            return new Result(null, article);
        if (article is null)
        {
            article = new Article { Id = Guid.CreateVersion7(now), Key = "", Title = "", Body = "", Language = input.Language, MadeAt = now, CaseId = input.CaseId };
            db.Articles.Add(article);
        }
        else if (article.Title != title || article.Body != body)
        {
            db.ArticleVersions.Add(new ArticleVersion { ArticleId = article.Id, Version = article.Version, Title = article.Title, Body = article.Body, ReplacedAt = now, ReplacedBy = by });
        }

        if (article.Title != title)
            article.Key = await KeyOfAsync(db, article, title, cancel);
        (article.Title, article.Body, article.Topic, article.Language) = (title, body, topic.Length == 0 ? null : topic, input.Language);
        (article.Audience, article.OwnerId, article.ReviewOn) = (input.Audience, input.OwnerId ?? article.OwnerId ?? by, input.ReviewOn);
        (article.ChangedAt, article.ChangedBy, article.CheckedAt) = (now, by, now);
        try
        {
            await db.SaveChangesAsync(cancel);
            return new Result(article, null);
        }
        catch (DbUpdateException) when (input.Id is not null)
        {
            db.ChangeTracker.Clear();
            return await db.Articles.AsNoTracking().SingleOrDefaultAsync(a => a.Id == input.Id, cancel) is { } meanwhile ? new Result(null, meanwhile) : NotThere;
        }
    }

    /// <summary>Publishes it, takes it back to a draft, or withdraws it. To customers it says something in our name.</summary>
    public static async Task<Outcome<Article>> TurnAsync(AppDb db, Guid id, ArticleState to, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (await db.Articles.SingleOrDefaultAsync(a => a.Id == id, cancel) is not { } article)
            return NotThere;
        if (article.State == to)
            return article;
        article.State = to;
        article.PublishedAt = to is ArticleState.Published ? now : article.PublishedAt;
        article.ChangedAt = now;
        await db.SaveChangesAsync(cancel);
        return article;
    }

    /// <summary>Somebody looked, and it is still right.</summary>
    public static async Task<Outcome<Article>> CheckAsync(AppDb db, Guid id, DateOnly? again, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (await db.Articles.SingleOrDefaultAsync(a => a.Id == id, cancel) is not { } article)
            return NotThere;
        (article.CheckedAt, article.ReviewOn, article.ChangedAt) = (now, again, now);
        await db.SaveChangesAsync(cancel);
        return article;
    }

    /// <summary>From the title; one that another article has or had gets a number.</summary>
    private static async Task<string> KeyOfAsync(AppDb db, Article article, string title, CancellationToken cancel)
    {
        var letters = title.Normalize(NormalizationForm.FormD).ToLowerInvariant().Where(c => CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark);
        var stem = NotPlain().Replace(string.Concat(letters), "-").Trim('-');
        stem = stem is "" or "feed" ? "answer" : stem.Length > LongestKey ? stem[..LongestKey].TrimEnd('-') : stem;
        var taken = await db.ArticleAddresses.AsNoTracking().Where(a => a.Key.StartsWith(stem)).ToListAsync(cancel);
        var free = Enumerable.Range(1, taken.Count + 1).Select(i => i == 1 ? stem : FormattableString.Invariant($"{stem}-{i}"))
            .First(key => taken.TrueForAll(address => address.Key != key || address.ArticleId == article.Id));
        if (taken.TrueForAll(address => address.Key != free))
            db.ArticleAddresses.Add(new ArticleAddress { Key = free, ArticleId = article.Id });
        return free;
    }

    private static string Line(string? typed) => Clean(typed).ReplaceLineEndings(" ");

    private static string Clean(string? typed) => (typed ?? "").Trim().Replace("\0", "", StringComparison.Ordinal).ReplaceLineEndings("\n");

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.None, 200)]
    private static partial Regex NotPlain();
}
