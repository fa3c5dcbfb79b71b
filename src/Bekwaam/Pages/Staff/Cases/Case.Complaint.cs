using Bekwaam.Core.Cases.Complaints;

namespace Bekwaam.Pages.Staff.Cases;

/// <summary>The steps of a complaint, above the thread.</summary>
internal sealed partial class CaseModel
{
    /// <summary>Null for what is no complaint.</summary>
    public ReadComplaint.View? Complaint { get; private set; }
}
