using System.Diagnostics;
using CivicPractice.StoreRunner;

namespace CivicPractice.EntityFrameworkCore.Tests.Support;

/// <summary>A program of its own on the same file.</summary>
internal sealed class OtherProgram : IDisposable
{
    private readonly Process _process;

    private OtherProgram(Process process) => _process = process;

    public static OtherProgram Start(params string[] arguments) => new(Process.Start(
        new ProcessStartInfo("dotnet", [typeof(Race).Assembly.Location, .. arguments]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!);

    public Task<string?> HearAsync() => _process.StandardOutput.ReadLineAsync();

    public void Say(string line) => _process.StandardInput.WriteLine(line);

    /// <summary>What it printed until its end.</summary>
    public async Task<string[]> EndAsync()
    {
        var (output, error) = (await _process.StandardOutput.ReadToEndAsync(), await _process.StandardError.ReadToEndAsync());
        await _process.WaitForExitAsync();
        error.Should().BeEmpty();
        _process.ExitCode.Should().Be(0);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    public void Dispose() => _process.Dispose();
}
