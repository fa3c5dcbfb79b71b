using Bekwaam.Core.Data;

namespace Bekwaam.Core.Knowledge;

public enum ArticleState : short
{
    Draft = 0,
    Published = 1,
    /// <summary>Was published and is no longer; its address says that it is gone.</summary>
    Withdrawn = 2,
}

public enum ArticleAudience : short
{
    Colleagues = 0,
    Customers = 1,
}

/// <summary>An answer that is written once for all who ask (<i>kennisartikel</i>).</summary>
public sealed class Article : IVersioned
{
    public Guid Id { get; init; }

    /// <summary>In its address. When the title changes so does this, and the old one keeps leading here: see <see cref="ArticleAddress"/>.</summary>
    public required string Key { get; set; }

    public required string Title { get; set; }

    /// <summary>Markdown.</summary>
    public required string Body { get; set; }

    /// <summary>What it is about, to look through by; null for nothing in particular.</summary>
    public string? Topic { get; set; }

    /// <summary>"nl" or "en".</summary>
    public required string Language { get; set; }

    public ArticleAudience Audience { get; set; }

    public ArticleState State { get; set; }

    /// <summary>The colleague who sees to it that it stays right.</summary>
    public Guid? OwnerId { get; set; }

    /// <summary>When somebody must look whether it is still right.</summary>
    public DateOnly? ReviewOn { get; set; }

    /// <summary>When somebody last did.</summary>
    public DateTimeOffset CheckedAt { get; set; }

    /// <summary>The case that it was made from.</summary>
    public Guid? CaseId { get; init; }

    public DateTimeOffset MadeAt { get; init; }

    public DateTimeOffset ChangedAt { get; set; }

    public Guid? ChangedBy { get; set; }

    public DateTimeOffset? PublishedAt { get; set; }

    /// <summary>How often a customer said that it helped.</summary>
    public int Helped { get; set; }

    /// <summary>How often that it did not.</summary>
    public int DidNot { get; set; }

    public int Version { get; set; }

    public bool IsForCustomers => State is ArticleState.Published && Audience is ArticleAudience.Customers;
}

/// <summary>Every address that an article has or had.</summary>
public sealed class ArticleAddress
{
    public required string Key { get; init; }

    public Guid ArticleId { get; init; }
}

/// <summary>An article as it was before a change.</summary>
public sealed class ArticleVersion
{
    public Guid ArticleId { get; init; }

    /// <summary>The article's <see cref="Article.Version"/> while it was so.</summary>
    public int Version { get; init; }

    public required string Title { get; init; }

    public required string Body { get; init; }

    public DateTimeOffset ReplacedAt { get; init; }

    public Guid? ReplacedBy { get; init; }
}

/// <summary>What was missing in an article, in a reader's words.</summary>
public sealed class ArticleRemark
{
    public Guid Id { get; init; }

    public Guid ArticleId { get; init; }

    public DateTimeOffset At { get; init; }

    public required string Text { get; init; }
}

/// <summary>Words that customers searched for and found nothing by; of nobody in particular.</summary>
public sealed class AnswerGap
{
    /// <summary>Folded.</summary>
    public required string Words { get; init; }

    /// <summary>"nl" or "en".</summary>
    public required string Language { get; init; }

    public int Count { get; set; }

    public DateTimeOffset LastAt { get; set; }
}
