using Bekwaam.Hosting;
using Microsoft.OpenApi;

namespace Bekwaam.Api;

/// <summary>Relations for other programs: the routes, with who may use them and what goes in and out.</summary>
internal static class RelationsApi
{
    public const string Root = "/api/v1";

    public static void MapRelationsApi(this IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi(Root + "/openapi.json").AllowAnonymous();
        var read = routes.MapGroup(Root).RequireAuthorization(Policies.ReadRelations).AddEndpointFilter(AnswersJson);
        read.MapGet("/me", RegisterEndpoints.Me).Produces<MeShape>();
        read.MapGet("/tags", RegisterEndpoints.TagsAsync).Produces<ListShape<TagShape>>();
        read.MapGet("/fields", RegisterEndpoints.FieldsAsync).Produces<ListShape<FieldShape>>();
        read.MapGet("/segments", SegmentEndpoints.AllAsync).Produces<ListShape<SegmentShape>>();
        read.MapGet("/segments/{id:guid}/members", SegmentEndpoints.MembersAsync).Produces<ListShape<MemberShape>>().ProducesProblem(StatusCodes.Status404NotFound);
        read.MapGet("/relations", ReadEndpoints.ListAsync).Produces<ListShape<RelationLine>>().ProducesProblem(StatusCodes.Status400BadRequest)
            .AddOpenApiOperationTransformer((operation, _, _) =>
            {
                operation.Parameters = [.. ReadEndpoints.ListParameters.Select(name => new OpenApiParameter { Name = name, In = ParameterLocation.Query, Schema = new OpenApiSchema { Type = JsonSchemaType.String } })];
                return Task.CompletedTask;
            });
        read.MapGet("/relations/{key}", ReadEndpoints.OneAsync).Produces<RelationShape>().ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status410Gone);
        read.MapGet("/relations/{key}/kinds", ReadEndpoints.KindsAsync).Produces<ListShape<KindShape>>();
        read.MapGet("/relations/{key}/people", ReadEndpoints.PeopleAsync).Produces<ListShape<PersonShape>>();
        read.MapGet("/relations/{key}/permissions", ReadEndpoints.PermissionsAsync).Produces<ListShape<PermissionShape>>();
        read.MapGet("/relations/{key}/events", ReadEndpoints.EventsAsync).Produces<ListShape<EventShape>>();

        var write = routes.MapGroup(Root).RequireAuthorization(Policies.WriteRelations).AddEndpointFilter(AnswersJson);
        write.MapPost("/relations", WriteEndpoints.MakeAsync).Accepts<RelationWrite>(ApiJson.MediaType).Produces<RelationShape>(StatusCodes.Status201Created).ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity);
        write.MapPut("/relations/{key}", WriteEndpoints.ReplaceAsync).Accepts<RelationWrite>(ApiJson.MediaType).Produces<RelationShape>().ProducesProblem(StatusCodes.Status412PreconditionFailed).ProducesProblem(StatusCodes.Status428PreconditionRequired);
        write.MapPatch("/relations/{key}", WriteEndpoints.ChangeAsync).Accepts<RelationWrite>(ApiJson.MergePatch).Produces<RelationShape>().ProducesProblem(StatusCodes.Status412PreconditionFailed).ProducesProblem(StatusCodes.Status428PreconditionRequired);
        write.MapPut("/relations/{key}/kinds", WriteEndpoints.KindsAsync).Accepts<KindsWrite>(ApiJson.MediaType).Produces<RelationShape>();
        write.MapPost("/relations/{key}/people", WriteEndpoints.AddPersonAsync).Accepts<PersonWrite>(ApiJson.MediaType).Produces<PersonShape>(StatusCodes.Status201Created);
        write.MapPut("/relations/{key}/people/{id:guid}", WriteEndpoints.ChangePersonAsync).Accepts<PersonWrite>(ApiJson.MediaType).Produces<PersonShape>();
        write.MapPost("/relations/{key}/permissions", WriteEndpoints.AddPermissionAsync).Accepts<PermissionWrite>(ApiJson.MediaType).Produces<PermissionShape>(StatusCodes.Status201Created);
        write.MapPost("/relations/{key}/notes", WriteEndpoints.AddNoteAsync).Accepts<NoteWrite>(ApiJson.MediaType).Produces<EventShape>(StatusCodes.Status201Created);
    }

    /// <summary>Who cannot read JSON is told so instead of being sent it.</summary>
    public static ValueTask<object?> AnswersJson(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var accept = context.HttpContext.Request.GetTypedHeaders().Accept;
        return accept.Count == 0 || accept.Any(type => type.MediaType.Value is "*/*" or "application/*" or ApiJson.MediaType or Problems.MediaType)
            ? next(context)
            : ValueTask.FromResult<object?>(Problems.Of(StatusCodes.Status406NotAcceptable, "not-acceptable", "The answer is application/json."));
    }
}
