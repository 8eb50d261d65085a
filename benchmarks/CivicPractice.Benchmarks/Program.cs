using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using CivicPractice.Benchmarks.Gate;
using CivicPractice.Benchmarks.Growth;

switch (args)
{
    case ["--gate", .. var parts]: return await PerformanceGate.RunAsync(Console.Out, parts);
    case ["--growth"]: return GrowthReport.Run(Console.Out, 1, 10, 100);
    default:
        // Two minutes, as is usual, are not enough to build all of the library on two cores.
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, ManualConfig.Create(DefaultConfig.Instance).WithBuildTimeout(TimeSpan.FromMinutes(15)));
        return 0;
}
