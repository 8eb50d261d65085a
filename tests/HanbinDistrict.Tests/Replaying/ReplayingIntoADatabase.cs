using CivicPractice.Servers;
using HanbinDistrict.Replaying;
using HanbinDistrict.Tests.Support;

namespace HanbinDistrict.Tests.Replaying;

public sealed class ReplayingIntoADatabase : IDisposable
{
    private readonly ADataFolder _folder = new();
    private PostgresServer? _server;

    public void Dispose()
    {
        _server?.Dispose();
        _folder.Dispose();
    }

    [PostgresFact]
    public async Task Gives_the_figures_of_memory_and_reads_them_the_second_time()
    {
        var store = $"postgres:{Made()}";
        var memory = await RunAsync("--json", "--seed", "3");

        var first = await RunAsync("--json", "--seed", "3", "--store", store);
        var second = await RunAsync("--json", "--seed", "4", "--store", store);

        (first.ExitCode, second.ExitCode).Should().Be((0, 0));
        first.Output.Should().Be(memory.Output);
        second.Output.Should().Be(memory.Output);
        second.Error.Should().Contain("read what was replayed before").And.Contain("127.0.0.1/district").And.NotContain("Username");
    }

    [Fact]
    public async Task Says_that_no_server_answers_and_keeps_the_password_to_itself()
    {
        var run = await RunAsync("--json", "--store", "postgres:Host=127.0.0.1;Port=1;Database=district;Username=practice;Password=secret");

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain("127.0.0.1/district").And.NotContain("secret");
        run.Output.Should().BeEmpty();
    }

    private string Made()
    {
        _server = PostgresServer.TryStart(["fsync=off"], out var missing) ?? throw new InvalidOperationException(missing);
        _server.MakeDatabase("district", "practice");
        return _server.ConnectionStringOf("district", "practice");
    }

    private Task<ARun> RunAsync(params string[] arguments) => ARun.Of(DistrictReplay.RunAsync, ["--data", _folder.Path, .. arguments]);
}
