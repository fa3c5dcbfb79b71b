using Bekwaam.Core.Cases.Exporting;
using Bekwaam.Hosting;
using Microsoft.OpenApi;

namespace Bekwaam.Api;

/// <summary>Cases for other programs: the routes, with who may use them and what goes in and out.</summary>
internal static class CasesApi
{
    public static void MapCasesApi(this IEndpointRouteBuilder routes)
    {
        var read = routes.MapGroup(RelationsApi.Root).RequireAuthorization(Policies.ReadCases);
        // Alone among them this one answers with a file.
        read.MapGet("/cases/{key}/files/{id:guid}", CaseReadEndpoints.FileAsync).Produces(StatusCodes.Status200OK, contentType: "application/octet-stream").ProducesProblem(StatusCodes.Status404NotFound);
        var json = read.MapGroup("").AddEndpointFilter(RelationsApi.AnswersJson);
        json.MapGet("/case-fields", CaseReadEndpoints.FieldsAsync).Produces<ListShape<CaseFieldShape>>();
        json.MapGet("/cases", CaseReadEndpoints.ListAsync).Produces<ListShape<CaseListLine>>().ProducesProblem(StatusCodes.Status400BadRequest)
            .AddOpenApiOperationTransformer((operation, _, _) =>
            {
                operation.Parameters = [.. CaseReadEndpoints.ListParameters.Select(name => new OpenApiParameter { Name = name, In = ParameterLocation.Query, Schema = new OpenApiSchema { Type = JsonSchemaType.String } })];
                return Task.CompletedTask;
            });
        json.MapGet("/cases/{key}", CaseReadEndpoints.OneAsync).Produces<CaseRecord>().ProducesProblem(StatusCodes.Status404NotFound);
        json.MapGet("/cases/{key}/thread", CaseReadEndpoints.ThreadAsync).Produces<ListShape<CaseLine>>().ProducesProblem(StatusCodes.Status404NotFound);

        var write = routes.MapGroup(RelationsApi.Root).RequireAuthorization(Policies.WriteCases).AddEndpointFilter(RelationsApi.AnswersJson);
        Post<ContactWrite>(write, "/contacts", CaseWriteEndpoints.RecordAsync);
        Post<AnswerWrite>(write, "/cases/{key}/answers", CaseWriteEndpoints.AnswerAsync).ProducesProblem(StatusCodes.Status412PreconditionFailed);
        Post<CaseNoteWrite>(write, "/cases/{key}/notes", CaseWriteEndpoints.NoteAsync);
        Post<PromiseWrite>(write, "/cases/{key}/promises", CaseWriteEndpoints.PromiseAsync);
        Post<SettleWrite>(write, "/cases/{key}/promises/{id:guid}/settle", CaseWriteEndpoints.SettleAsync);
        Post<HelpWrite>(write, "/cases/{key}/questions", CaseWriteEndpoints.AskAsync);
        Post<HelpWrite>(write, "/cases/{key}/pass-on", CaseWriteEndpoints.PassOnAsync);
        Post<TurnWrite>(write, "/cases/{key}/solve", CaseWriteEndpoints.SolveAsync);
        Post<TurnWrite>(write, "/cases/{key}/reopen", CaseWriteEndpoints.ReopenAsync);
        write.MapPatch("/cases/{key}", CaseWriteEndpoints.ChangeAsync).Accepts<CaseChange>(ApiJson.MergePatch).Produces<CaseRecord>()
            .ProducesProblem(StatusCodes.Status412PreconditionFailed).ProducesProblem(StatusCodes.Status428PreconditionRequired).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>What is done in a case is answered with the case as it is after it.</summary>
    private static RouteHandlerBuilder Post<T>(RouteGroupBuilder group, string address, Delegate handler)
        where T : notnull =>
        group.MapPost(address, handler).Accepts<T>(ApiJson.MediaType).Produces<CaseRecord>(StatusCodes.Status201Created).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
}
