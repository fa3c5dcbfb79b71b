using System.Net;
using System.Net.Sockets;

namespace Bekwaam.Core.Webhooks;

/// <summary>Sends notices: without redirects, cookies and proxies, and to no address that is nobody's.</summary>
/// <param name="handler">Of the connections; <see cref="Connections"/> outside tests.</param>
public sealed class WebhookClient(HttpMessageHandler handler) : IDisposable
{
    private readonly HttpMessageInvoker invoker = new(handler);

    /// <returns>The answer, of which only the head was read.</returns>
    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancel) => invoker.SendAsync(request, cancel);

    public void Dispose() => invoker.Dispose();

    public static SocketsHttpHandler Connections() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        MaxResponseHeadersLength = 16,
        MaxResponseDrainSize = 4 * 1024,
        ConnectCallback = ConnectAsync,
    };

    /// <summary>Looks at where a name leads at the moment of connecting: what it led to when it was set up says nothing.</summary>
    private static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancel);
        if (Array.FindAll(addresses, address => !NearAddresses.IsNobodys(address)) is not { Length: > 0 } allowed)
            throw new NobodysAddressException();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>A name led to an address where no program can be.</summary>
public sealed class NobodysAddressException : IOException
{
    public NobodysAddressException()
        : base("No program can be at this address.")
    {
    }

    public NobodysAddressException(string message)
        : base(message)
    {
    }

    public NobodysAddressException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
