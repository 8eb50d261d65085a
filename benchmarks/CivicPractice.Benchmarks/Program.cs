using BenchmarkDotNet.Running;
using CivicPractice.Benchmarks.Gate;

if (args is ["--gate"]) return await PerformanceGate.RunAsync(Console.Out);
if (args is ["--trial", var scale]) { FigureTrial.Run(int.Parse(scale, null)); return 0; }
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
