using Bekwaam.Core.Webhooks;

namespace Bekwaam.Webhooks;

/// <summary>The form of a program that is told of things.</summary>
public sealed class WebhookForm
{
    /// <summary>Where a new secret is kept for the one page that shows it.</summary>
    public const string SecretKey = "webhook.secret";

    public int Version { get; set; }

    public string? Name { get; set; }

    public string? Address { get; set; }

    /// <summary>None is all of them.</summary>
    public List<string> Events { get; set; } = [];

    internal SaveWebhook.Input Read(Guid? id) => new(id, Version, Name, Address, Events);

    internal static WebhookForm Of(Webhook webhook) => new()
    {
        Version = webhook.Version,
        Name = webhook.Name,
        Address = webhook.Address,
        Events = [.. webhook.Events.Split(' ', StringSplitOptions.RemoveEmptyEntries)],
    };
}
