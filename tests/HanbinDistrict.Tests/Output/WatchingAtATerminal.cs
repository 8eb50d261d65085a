using System.Globalization;
using HanbinDistrict.Output;
using HanbinDistrict.Tests.Support;

namespace HanbinDistrict.Tests.Output;

public sealed class WatchingAtATerminal : IDisposable
{
    private readonly ADataFolder _folder = new();
    private readonly StringWriter _output = new(CultureInfo.InvariantCulture);
    private readonly StringWriter _error = new(CultureInfo.InvariantCulture);

    [Fact]
    public async Task Shows_the_same_table()
    {
        (await RunAsync("--data", _folder.Path)).Should().Be(ExitCode.Success);

        _output.ToString().Should().Contain("注册志愿者 registered volunteers").And.Contain("✓ 相符 agrees").And.Contain("✗ 不符 differs");
    }

    [Fact]
    public async Task Shows_bars_without_touching_the_figures()
    {
        var redirected = await ARun.Of("--data", _folder.Path, "--json");

        (await RunAsync("--data", _folder.Path, "--json")).Should().Be(ExitCode.Success);

        _output.ToString().Should().Be(redirected.Output);
        _error.ToString().Should().Contain("peak memory");
    }

    public void Dispose()
    {
        _folder.Dispose();
        _output.Dispose();
        _error.Dispose();
    }

    private Task<int> RunAsync(params string[] arguments) =>
        new SampleProgram(new ProgramStreams(_output, _error, OutputIsTerminal: true, ErrorIsTerminal: true), ARun.Pretend).RunAsync(arguments);
}
