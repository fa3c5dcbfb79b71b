return await Bekwaam.Cli.Commands.RunAsync(args);
