using AgNw.Board.Schematic;

return BoardCommand.Run(args, Console.Out, Console.Error);
