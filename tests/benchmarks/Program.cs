using AgNw.Benchmarks;

return await BenchmarkTable.RunAsync(args, Console.Out).ConfigureAwait(false);
