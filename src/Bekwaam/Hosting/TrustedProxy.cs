using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace Bekwaam.Hosting;

/// <summary>
/// Behind a reverse proxy the visitor's address and https are known from its headers. Believed from the proxies that
/// were named at the start and from nobody else; without any, the headers are ignored.
/// </summary>
internal static class TrustedProxy
{
    public static void AddTrustedProxies(this IServiceCollection services, IEnumerable<IPAddress> proxies) =>
        services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var proxy in proxies)
                options.KnownProxies.Add(proxy);
        });
}
