using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Bekwaam.Accounts;
using Bekwaam.Api;
using Bekwaam.Customers;
using Microsoft.AspNetCore.Diagnostics;

namespace Bekwaam.Hosting;

/// <summary>How often one may try: what strangers send in, and passwords of who is signed in. Reading is free.</summary>
internal static class RateLimits
{
    /// <summary>Per network address and minute; an office behind one address shares it.</summary>
    public const int StrangerPosts = 30;

    /// <summary>Per account and minute, where a password is typed.</summary>
    public const int PasswordPosts = 6;

    /// <summary>Per session and minute of a customer who is signed in.</summary>
    public const int CustomerPosts = 60;

    /// <summary>That wait for their turn per network address, where somebody asks something without an account.</summary>
    public const int AskQueue = 64;

    /// <summary>Per token and minute, on the API and on address books.</summary>
    public const int TokenRequests = 600;

    /// <summary>Per network address and minute, on the same without a token that works; clients ask once without.</summary>
    public const int TokenAttempts = 120;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static void AddRateLimits(this IServiceCollection services) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(Partition);
        options.OnRejected = (context, _) =>
        {
            if (context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
                context.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
    });

    private static RateLimitPartition<string> Partition(HttpContext context)
    {
        if (TokenSignIn.IsFor(context.Request.Path))
            return context.User.FindFirst(TokenSignIn.TokenId) is { Value: var token }
                ? Fixed("token " + token, TokenRequests)
                : Fixed("no token " + Network(context.Connection.RemoteIpAddress), TokenAttempts);
        if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
            return RateLimitPartition.GetNoLimiter("reading");
        // The page that says what went wrong is shown under the same request; it is not another attempt.
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null)
            return RateLimitPartition.GetNoLimiter("explaining");
        // Whoever asks something is told more than that it is too often (see RequestQuestion); one at a time, in turn, is what bounds it.
        if (context.Request.Path.StartsWithSegments("/ask", StringComparison.Ordinal) && context.User.CustomerSession() is null)
            return RateLimitPartition.GetConcurrencyLimiter("ask " + Network(context.Connection.RemoteIpAddress), _ => new ConcurrencyLimiterOptions { PermitLimit = 1, QueueLimit = AskQueue });
        if (context.User.CustomerSession() is { } customer)
            return Fixed("customer " + customer, CustomerPosts);
        if (context.User.AccountId() is not { } account)
            return Fixed("stranger " + Network(context.Connection.RemoteIpAddress), StrangerPosts);
        return context.Request.Path.StartsWithSegments("/account/password", StringComparison.Ordinal)
            ? Fixed("password " + account, PasswordPosts)
            : RateLimitPartition.GetNoLimiter("working");
    }

    private static RateLimitPartition<string> Fixed(string who, int times) =>
        RateLimitPartition.GetFixedWindowLimiter(who, _ => new FixedWindowRateLimiterOptions { PermitLimit = times, Window = Window, QueueLimit = 0 });

    /// <summary>One subscriber has a whole /64 of IPv6 to himself.</summary>
    internal static string Network(IPAddress? address)
    {
        if (address is null)
            return "unknown";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.AddressFamily is AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes()[..8]) : address.ToString();
    }
}
