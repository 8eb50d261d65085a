using HanbinDistrict;
using HanbinDistrict.Output;

var streams = ProgramStreams.OfProcess();
try
{
    return await new SampleProgram(streams, (_, _, _, _) => throw new NotImplementedException("The replay is not built yet.")).RunAsync(args);
}
catch (NotImplementedException e)
{
    await streams.Error.WriteLineAsync(e.Message);
    return ExitCode.Failure;
}
