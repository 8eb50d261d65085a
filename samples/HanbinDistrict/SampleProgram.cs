using System.CommandLine;
using CivicPractice.EntityFrameworkCore;
using HanbinDistrict.CommandLine;
using HanbinDistrict.Input;
using HanbinDistrict.Output;

namespace HanbinDistrict;

/// <summary>The program: options in, data in, replay, figures out.</summary>
/// <param name="streams">Where it writes.</param>
/// <param name="replay">How a district is replayed.</param>
public sealed class SampleProgram(ProgramStreams streams, Replay replay)
{
    /// <summary>Runs it.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken = default)
    {
        var parsed = Command().Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (Options.Faults(parsed) is { Count: > 0 } faults)
        {
            foreach (var fault in faults) await streams.Error.WriteLineAsync(fault);
            await streams.Error.WriteLineAsync("--help lists the options.");
            return ExitCode.Refused;
        }

        var invocation = new InvocationConfiguration { Output = streams.Output, Error = streams.Error, EnableDefaultExceptionHandler = false };
        return await parsed.InvokeAsync(invocation, cancellationToken);
    }

    private RootCommand Command()
    {
        var command = new RootCommand("Replays ten months of a district's civilization practice through CivicPractice and prints its overview.");
        command.Directives.Clear(); // "[suggest]" is of no use here
        foreach (var option in Options.All) command.Add(option);
        command.SetAction((parsed, cancellationToken) => RunAsync(Options.Read(parsed), cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(RunOptions options, CancellationToken cancellationToken)
    {
        if (!DistrictFolder.TryRead(options.Data, out var input, out var faults)) return await RefuseAsync(faults);
        var writesFiles = options.IsOfOneDistrict && (input.Programmes.Count > 0 || input.Settlements is not null);
        if (writesFiles && new OutputFolder(options.Output).Try() is { } unwritable)
        {
            await streams.Error.WriteLineAsync(unwritable);
            return ExitCode.Refused;
        }

        using var made = new NewFile(options.Store);
        try
        {
            var run = new ReplayRun(streams, replay, options, input);
            var results = await run.ReplayAsync(cancellationToken);
            // What is told of it may fail; the replay is done.
            made.Keep();
            await run.TellAsync(results);
            return ExitCode.Success;
        }
        catch (RefusedInputException e)
        {
            return await RefuseAsync(e.Faults);
        }
        catch (StoreException e)
        {
            await streams.Error.WriteLineAsync($"--store: {e.Message}");
            return ExitCode.Refused;
        }
#pragma warning disable CA1031 // At the edge of the program whatever went wrong is told in one line.
        catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
        {
            await streams.Error.WriteLineAsync($"失败 failed: {e.Message}");
            return ExitCode.Failure;
        }
        catch (OperationCanceledException)
        {
            await streams.Error.WriteLineAsync("已中断 broken off.");
            return ExitCode.Failure;
        }
    }

    private async Task<int> RefuseAsync(IReadOnlyList<Fault> faults)
    {
        foreach (var fault in faults) await streams.Error.WriteLineAsync(fault.ToString());
        return ExitCode.Refused;
    }
}
