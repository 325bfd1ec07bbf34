using WebApi;

WebApiProgram.Create(args).Run();
