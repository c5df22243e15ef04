using AgNw.FrontEnd;

return FrontEndCommand.Run(args);
