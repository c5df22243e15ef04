using AgNw.Cli;

return await AgnwCommand.RunAsync(args).ConfigureAwait(false);
