using Bekwaam.Core.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Data;

public abstract partial class AppDb
{
    public DbSet<Webhook> Webhooks => Set<Webhook>();
    public DbSet<WebhookDelivery> WebhookDeliveries => Set<WebhookDelivery>();

    private static void MapWebhooks(ModelBuilder model)
    {
        model.Entity<Webhook>(webhook =>
        {
            webhook.HasKey(w => w.Id);
            webhook.Property(w => w.Version).IsConcurrencyToken();
        });
        model.Entity<WebhookDelivery>(delivery =>
        {
            delivery.HasKey(d => d.Id);
            delivery.HasIndex(d => new { d.WebhookId, d.Id });
            delivery.HasIndex(d => new { d.WebhookId, d.MadeAt, d.Place, d.Id }).HasFilter(FormattableString.Invariant($"state = {(short)DeliveryState.Waiting}"));
            delivery.HasIndex(d => d.Source).HasFilter("source is not null");
            delivery.HasIndex(d => d.MadeAt);
            delivery.HasOne<Webhook>().WithMany().HasForeignKey(d => d.WebhookId);
        });
    }
}
