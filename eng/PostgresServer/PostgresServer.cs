using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace CivicPractice.Servers;

/// <summary>A PostgreSQL server of our own on the loopback, from the installed binaries, in a temporary folder that an ordinary user owns; it goes with us.</summary>
internal sealed class PostgresServer : IDisposable
{
    private const string Account = "postgres";
    private readonly string _folder;
    private readonly string _binaries;
    private readonly string[] _command;
    private readonly int _port;
    private Process _server;
    private bool _isStopped;

    private PostgresServer(string binaries, IReadOnlyList<string> settings, string? folder)
    {
        _binaries = binaries;
        _folder = folder is null ? Directory.CreateTempSubdirectory("civicpractice-postgres-").FullName : Directory.CreateDirectory(folder).FullName;
        if (IsRoot) Run("chown", Account, _folder);
        Run([.. AsAccount, Path.Combine(binaries, "initdb"), "-D", DataFolder, "-A", "trust", "-U", Account, "--locale=C", "--encoding=UTF8", "--no-sync"]);
        _port = FreePort();
        _command = [.. AsAccount, Path.Combine(binaries, "postgres"), "-D", DataFolder, "-k", _folder, .. Here, .. settings.SelectMany(setting => new[] { "-c", setting })];
        _server = Start(_command);
        AppDomain.CurrentDomain.ProcessExit += WhenWeEnd;
        Console.CancelKeyPress += WhenWeEnd;
        try
        {
            if (!IsReadyInTime()) throw new InvalidOperationException("The PostgreSQL server did not begin to answer.");
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Where it listens.</summary>
    public int Port => _port;

    /// <summary>How somebody, a superuser unless told otherwise, reaches one of its databases.</summary>
    public string ConnectionStringOf(string database = "postgres", string user = Account) => FormattableString.Invariant($"Host=127.0.0.1;Port={_port};Username={user};Database={database};Command Timeout=0");

    private static bool IsRoot => Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows();

    // The server refuses to run as root.
    private static string[] AsAccount => IsRoot ? ["setpriv", $"--reuid={Account}", $"--regid={Account}", "--clear-groups"] : [];

    private string[] Here => ["-h", "127.0.0.1", "-p", FormattableString.Invariant($"{_port}")];

    private string DataFolder => Path.Combine(_folder, "data");

    /// <summary>Why none can be started, and what to do; <see langword="null"/> where one can.</summary>
    public static string? Missing => Find() is null ? "no PostgreSQL server is installed: apt-get install postgresql" : null;

    /// <summary>Starts one, or says why there is none.</summary>
    /// <param name="settings">Its settings, each <c>name=value</c>.</param>
    /// <param name="reason">Why there is none.</param>
    /// <param name="folder">A new folder for its data; a temporary one unless said.</param>
    public static PostgresServer? TryStart(IReadOnlyList<string> settings, out string? reason, string? folder = null)
    {
        var binaries = Find();
        reason = Missing;
        return binaries is null ? null : new PostgresServer(binaries, settings, folder);
    }

    /// <summary>Makes a database that belongs to somebody who is no superuser.</summary>
    public void MakeDatabase(string name, string owner)
    {
        TryRun([Path.Combine(_binaries, "createuser"), .. Here, "-U", Account, owner]); // or there is one
        Run([Path.Combine(_binaries, "createdb"), .. Here, "-U", Account, "-O", owner, name]);
    }

    /// <summary>Copies a database into a file, as its operator does; whoever owns the rows alone could not see them.</summary>
    public void Dump(string database, string file) => Run([Path.Combine(_binaries, "pg_dump"), .. Here, "-U", Account, "-Fc", "-f", file, database]);

    /// <summary>Fills an empty database from such a file.</summary>
    public void Restore(string file, string database) => Run([Path.Combine(_binaries, "pg_restore"), .. Here, "-U", Account, "--exit-on-error", "-d", database, file]);

    /// <summary>Kills all its processes at once, as a loss of power does to them, and starts it again.</summary>
    public void KillAndStartAgain()
    {
        const int Attempts = 50;
        _server.Kill(entireProcessTree: true);
        // A process that is on its way out still holds the memory that all have in common.
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            _server.WaitForExit();
            _server.Dispose();
            _server = Start(_command);
            if (IsReadyInTime()) return;
            Thread.Sleep(100);
        }

        throw new InvalidOperationException("The PostgreSQL server did not start again.");
    }

    public void Dispose()
    {
        if (_isStopped) return;
        _isStopped = true;
        AppDomain.CurrentDomain.ProcessExit -= WhenWeEnd;
        Console.CancelKeyPress -= WhenWeEnd;
        if (!_server.HasExited) Run([.. AsAccount, Path.Combine(_binaries, "pg_ctl"), "-D", DataFolder, "-m", "immediate", "stop"]);
        _server.WaitForExit();
        _server.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private void WhenWeEnd(object? sender, EventArgs e) => Dispose();

    private static string? Find()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).AsEnumerable();
        if (Directory.Exists("/usr/lib/postgresql")) folders = folders.Concat(Directory.GetDirectories("/usr/lib/postgresql").OrderDescending(StringComparer.Ordinal).Select(version => Path.Combine(version, "bin")));
        var found = folders.FirstOrDefault(folder => folder.Length > 0 && File.Exists(Path.Combine(folder, "postgres")) && File.Exists(Path.Combine(folder, "initdb")));
        // A link in the path leads to the folder with all of it.
        return found is null ? null : Path.GetDirectoryName(File.ResolveLinkTarget(Path.Combine(found, "postgres"), returnFinalTarget: true)?.FullName ?? Path.Combine(found, "postgres"));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private bool IsReadyInTime()
    {
        for (var i = 0; i < 300; i++)
        {
            if (_server.HasExited) return false;
            if (TryRun([Path.Combine(_binaries, "pg_isready"), "-q", .. Here])) return true;
            Thread.Sleep(100);
        }

        return false;
    }

    private static Process Start(string[] command)
    {
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/" };
        var process = Process.Start(start)!;
        // Nobody reads what it says, and it must not wait for that.
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static bool TryRun(params string[] command)
    {
        using var process = Start(command);
        process.WaitForExit();
        return process.ExitCode == 0;
    }

    private static void Run(params string[] command)
    {
        if (!TryRun(command)) throw new InvalidOperationException($"{command[0]} of the PostgreSQL server failed.");
    }
}
