using HanbinDistrict;
using HanbinDistrict.Output;
using HanbinDistrict.Replaying;

return await new SampleProgram(ProgramStreams.OfProcess(), DistrictReplay.RunAsync).RunAsync(args);
