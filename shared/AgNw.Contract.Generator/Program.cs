using AgNw.Contract.Generator;

return GeneratorCommand.Run(args, Console.Out, Console.Error);
