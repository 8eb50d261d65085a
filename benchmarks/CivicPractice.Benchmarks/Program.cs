using BenchmarkDotNet.Running;
using CivicPractice.Benchmarks.Gate;
using CivicPractice.Benchmarks.Growth;

switch (args)
{
    case ["--gate"]: return await PerformanceGate.RunAsync(Console.Out);
    case ["--growth"]: return GrowthReport.Run(Console.Out, 1, 10, 100);
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        return 0;
}
