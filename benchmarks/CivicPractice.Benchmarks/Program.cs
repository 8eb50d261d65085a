using BenchmarkDotNet.Running;
using CivicPractice.Benchmarks.Gate;

if (args is ["--gate"]) return await PerformanceGate.RunAsync(Console.Out);
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
