using AgNw.Contract;
using AgNw.Supervisor.Scpi;

namespace AgNw.Supervisor.Tests.Scpi;

[TestClass]
public sealed class StatusRegistersTests
{
    private readonly StatusRegisters _registers = new();

    [TestMethod]
    public void Power_on_is_told_once()
    {
        Assert.AreEqual(128, _registers.TakeEvent());
        Assert.AreEqual(0, _registers.TakeEvent());
    }

    [TestMethod]
    [DataRow(ScpiErrors.SyntaxError, 32)]
    [DataRow(ScpiErrors.DataOutOfRange, 16)]
    [DataRow(ScpiErrors.HardwareError, 8)]
    [DataRow(ScpiErrors.RefusedByCore, 16)]
    public void An_error_sets_the_bit_of_its_class(int error, int bit)
    {
        _registers.TakeEvent();
        _registers.SetError(error);
        Assert.AreEqual(bit, _registers.TakeEvent());
    }

    [TestMethod]
    public void Only_a_rising_condition_makes_an_event()
    {
        _registers.Observe(0x300, 0);
        Assert.AreEqual(0x300, _registers.TakeOperationEvent());
        _registers.Observe(0x100, 0);
        Assert.AreEqual(0, _registers.TakeOperationEvent());
        Assert.AreEqual(0x100, _registers.OperationCondition);
        _registers.Observe(0x300, 0);
        Assert.AreEqual(0x200, _registers.TakeOperationEvent());
    }

    [TestMethod]
    public void The_status_byte_sums_up_what_is_enabled()
    {
        Assert.AreEqual(0, _registers.StatusByte(errors: false));
        _registers.EventEnable = 128;
        _registers.QuestionableEnable = 0x200;
        _registers.OperationEnable = 0x100;
        _registers.Observe(0x100, 0x200);
        Assert.AreEqual(128 + 32 + 8 + 4, _registers.StatusByte(errors: true));

        _registers.ServiceEnable = 32;
        Assert.AreEqual(128 + 64 + 32 + 8 + 4, _registers.StatusByte(errors: true));

        _registers.ClearEvents();
        Assert.AreEqual(0, _registers.StatusByte(errors: false));
    }
}
