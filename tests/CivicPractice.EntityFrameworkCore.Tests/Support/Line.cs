using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CivicPractice.EntityFrameworkCore.Tests.Support;

/// <summary>A line to a server on this machine that can be cut in the middle of what is said.</summary>
internal sealed class Line : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly int _server;
    private byte[]? _cutAt;
    private bool _isHeard;

    public Line(int server)
    {
        _server = server;
        _listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Cuts the connection on which this is said next, once.</summary>
    /// <param name="words">What is said.</param>
    /// <param name="isHeard">Whether the server hears it all the same, so that only its answer is lost.</param>
    public void CutAt(string words, bool isHeard) => (_isHeard, _cutAt) = (isHeard, Encoding.ASCII.GetBytes(words));

    public void Dispose() => _listener.Stop();

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = CarryAsync(await _listener.AcceptTcpClientAsync());
        }
        catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException)
        {
            // Nobody is on the line any more.
        }
    }

    private async Task CarryAsync(TcpClient client)
    {
        using var near = client;
        using var far = new TcpClient();
        await far.ConnectAsync(IPAddress.Loopback, _server);
        var (here, there) = (near.GetStream(), far.GetStream());
        await Task.WhenAny(SpeakAsync(here, there), there.CopyToAsync(here));
    }

    private async Task SpeakAsync(NetworkStream from, NetworkStream to)
    {
        var buffer = new byte[65_536];
        while (await from.ReadAsync(buffer) is > 0 and var length)
        {
            var said = buffer.AsMemory(0, length);
            if (_cutAt is { } words && said.Span.IndexOf(words) >= 0)
            {
                _cutAt = null;
                if (!_isHeard) return;
                from.Close();
                await to.WriteAsync(said);
                // So that the server has done it before anybody asks.
                await to.ReadExactlyAsync(new byte[1]);
                return;
            }

            await to.WriteAsync(said);
        }
    }
}
