using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Postgres;

/// <summary>PostgreSQL's quirks.</summary>
public sealed class PostgresDb(DbContextOptions<PostgresDb> options) : AppDb(options);
